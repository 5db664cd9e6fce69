package dev.backcoach.intake.event;

import java.util.List;
import java.util.UUID;

/**
 * A clinician should see the client: the safety screen blocks for a reason for which it did not block before, told once
 * with the evaluation that found it (domain.md 2.1). How soon follows from the level.
 *
 * @param submissionId the answers that were evaluated
 * @param level the gravest of the new matches; {@code R}, {@code U} or {@code E}
 * @param rules the new matches that block, gravest first
 */
public record ReferralAdvised(UUID submissionId, Level level, List<String> rules) implements IntakeEvent {

    public ReferralAdvised {
        rules = List.copyOf(rules);
    }
}
