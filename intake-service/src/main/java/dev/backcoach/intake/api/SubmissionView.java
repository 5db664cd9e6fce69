package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.readmodel.SubmissionEntry;
import dev.backcoach.intake.score.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision of a submission.
 *
 * @param submittedBy role of whoever sent it
 * @param amended whether a later revision has taken its place
 * @param score number of ticks, where the questionnaire counts them
 * @param changes what the score says beside the first one, where the questionnaire counts ticks
 * @param answers by item id, as they could be sent again; not in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionView(
        UUID submissionId,
        long revision,
        @Schema(examples = "HSS-1") String questionnaire,
        @Schema(examples = "1.0.0") String version,
        Instant submittedAt,
        @Schema(examples = "client") String submittedBy,
        boolean amended,
        Integer score,
        List<Change> changes,
        @Schema(examples = "{\"hs.ces.saddle\": \"no\"}") Map<String, Object> answers) {

    static SubmissionView of(SubmissionEntry entry, List<Change> changes, Map<String, Object> answers) {
        return new SubmissionView(
                entry.submissionId(),
                entry.revision(),
                entry.questionnaire(),
                entry.version(),
                entry.submittedAt(),
                entry.submittedBy(),
                entry.amended(),
                entry.score(),
                changes,
                answers);
    }
}
