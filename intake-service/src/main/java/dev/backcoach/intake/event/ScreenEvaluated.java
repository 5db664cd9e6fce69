package dev.backcoach.intake.event;

import java.util.List;
import java.util.UUID;

/**
 * What the safety screen says from now on, with everything in it that still stands from earlier answers: a match that
 * blocks stays until it is cleared, whatever is answered later (domain.md 2.1).
 *
 * @param submissionId the answers that were evaluated
 * @param questionnaire {@code HSS-1} or {@code HSS-PULSE}
 * @param tags the restrictions of all matches, each once
 * @param matches gravest first
 */
public record ScreenEvaluated(
        UUID submissionId, String questionnaire, Outcome outcome, List<String> tags, List<Match> matches)
        implements IntakeEvent {

    public ScreenEvaluated {
        tags = List.copyOf(tags);
        matches = List.copyOf(matches);
    }
}
