package dev.backcoach.programme.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An increase that waits for the coach.
 *
 * @param rule that found it
 * @param from the rung before, 0 for a new exercise
 * @param rung that it leads to
 * @param revision 1 and up among the client's proposals
 * @param givesWay the exercise that leaves the plan for it, or null
 * @param items all that it leads to where that is more than one exercise; empty otherwise
 */
public record Proposal(
        UUID id,
        int revision,
        String rule,
        ChangeKind kind,
        String exercise,
        int from,
        int rung,
        int timesPerWeek,
        Instant proposedAt,
        Instant expiresAt,
        String givesWay,
        List<Prescription> items) {

    public Proposal {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Of one exercise for which nothing gives way. */
    public Proposal(
            UUID id,
            int revision,
            String rule,
            ChangeKind kind,
            String exercise,
            int from,
            int rung,
            int timesPerWeek,
            Instant proposedAt,
            Instant expiresAt) {
        this(id, revision, rule, kind, exercise, from, rung, timesPerWeek, proposedAt, expiresAt, null, List.of());
    }
}
