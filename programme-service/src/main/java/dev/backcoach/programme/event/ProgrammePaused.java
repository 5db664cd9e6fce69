package dev.backcoach.programme.event;

import java.util.UUID;

/** Everything rests, though nothing is unsafe. */
public record ProgrammePaused(UUID decision, Reason reason) implements Outcome {

    /** Why it rests. */
    public enum Reason {
        CONSENT_WITHDRAWN
    }
}
