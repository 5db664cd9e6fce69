package dev.backcoach.programme.command;

import dev.backcoach.programme.plan.Confirmation;
import java.time.Instant;
import java.util.UUID;

/**
 * The coach chooses the policy of a client, and adjusts it within its bounds.
 *
 * @param policy name or id, for example {@code STRICT} or {@code STRICT@1}
 * @param windowDays instead of the policy's, or null
 * @param minAdherence instead of the policy's, or null
 * @param fast whether the fast course is enabled (R-FAST-1)
 * @param reason coded
 * @param text free words, or null
 */
public record ChoosePolicy(
        UUID coach,
        String policy,
        Integer windowDays,
        Double minAdherence,
        boolean fast,
        Confirmation confirmation,
        String reason,
        String text,
        Instant asOf)
        implements ProgrammeCommand {}
