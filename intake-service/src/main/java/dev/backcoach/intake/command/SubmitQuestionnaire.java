package dev.backcoach.intake.command;

import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.UUID;

/**
 * Submits a questionnaire, or corrects a submission.
 *
 * @param answers complete and free of faults
 * @param texts free-text answers as one JSON object; null where there are none
 * @param asOf now
 */
public record SubmitQuestionnaire(
        UUID submissionId, Questionnaire questionnaire, Answers answers, String texts, Instant asOf)
        implements IntakeCommand {}
