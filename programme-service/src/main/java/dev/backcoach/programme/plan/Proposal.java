package dev.backcoach.programme.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * An increase that waits for the coach.
 *
 * @param rule that found it
 * @param from the rung before, 0 for a new exercise
 * @param rung that it leads to
 * @param revision 1 and up among the client's proposals
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
        Instant expiresAt) {}
