package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.questionnaire.Answers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One revision of a submission, without what was answered.
 *
 * @param submittedBy role of whoever sent it, for example {@code client}
 * @param amended whether a later revision has taken its place
 * @param score number of ticks, where the questionnaire counts them; else null
 */
public record SubmissionEntry(
        UUID submissionId,
        long revision,
        String questionnaire,
        String version,
        Instant submittedAt,
        String submittedBy,
        boolean amended,
        Integer score) {

    /**
     * The same with what was answered.
     *
     * @param texts free texts by item id
     */
    public record Full(SubmissionEntry entry, Answers answers, Map<String, String> texts) {}
}
