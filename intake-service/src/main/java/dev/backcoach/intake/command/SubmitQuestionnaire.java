package dev.backcoach.intake.command;

import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.UUID;

/**
 * Submits a questionnaire, or amends a submission.
 *
 * @param answers complete and free of faults
 * @param texts free-text answers as one JSON object; null where there are none
 * @param asOf now
 * @param revision of the submission, 1 and up
 * @param amends whether an earlier revision of this submission is recorded
 */
public record SubmitQuestionnaire(
        UUID submissionId,
        Questionnaire questionnaire,
        Answers answers,
        String texts,
        Instant asOf,
        long revision,
        boolean amends)
        implements IntakeCommand {

    /** The same as an amendment of what is recorded. */
    public SubmitQuestionnaire amending() {
        return new SubmitQuestionnaire(submissionId, questionnaire, answers, texts, asOf, revision, true);
    }
}
