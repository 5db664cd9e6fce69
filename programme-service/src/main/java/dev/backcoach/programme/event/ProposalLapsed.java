package dev.backcoach.programme.event;

import java.util.UUID;

/** A proposal no longer stands. */
public record ProposalLapsed(UUID decision, UUID proposalId, Lapse why) implements Outcome {

    /** Why it no longer stands. */
    public enum Lapse {
        FACTS_CHANGED,
        UNANSWERED,
        BLOCKED
    }
}
