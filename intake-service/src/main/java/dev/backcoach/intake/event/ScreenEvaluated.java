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
 * @param blockedAnew rules that had been cleared and block again, because their answers are no longer those cleared
 */
public record ScreenEvaluated(
        UUID submissionId,
        String questionnaire,
        Outcome outcome,
        List<String> tags,
        List<Match> matches,
        List<String> blockedAnew)
        implements IntakeEvent {

    public ScreenEvaluated {
        tags = List.copyOf(tags);
        matches = List.copyOf(matches);
        blockedAnew = blockedAnew == null ? List.of() : List.copyOf(blockedAnew);
    }
}
