package dev.backcoach.programme.api;

import dev.backcoach.programme.plan.ChangeKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An increase that waits for the coach.
 *
 * @param rule that found it, for example {@code R-ADD-1}
 * @param kind ADDED for a new exercise, RUNG_UP for more of one that is in the plan
 * @param fromRung the rung before, 0 for a new exercise
 * @param rung that it leads to, counted from 1
 */
public record ProposalView(
        UUID id,
        String rule,
        ChangeKind kind,
        String exercise,
        String name,
        int fromRung,
        int rung,
        DoseView dose,
        Instant proposedAt,
        Instant expiresAt) {}
