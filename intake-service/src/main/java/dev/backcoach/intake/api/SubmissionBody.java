package dev.backcoach.intake.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answers to a questionnaire.
 *
 * @param revision counted up by the app with each change
 * @param answers by item id, of the kind that the questionnaire says
 */
public record SubmissionBody(
        @Min(1) @Schema(examples = "1") long revision,

        @NotBlank @Size(max = 40) @Schema(examples = "HSS-PULSE")
        String questionnaire,

        @NotBlank @Size(max = 20) @Schema(examples = "1.0.0")
        String version,

        @NotNull
        @Size(max = 500)
        @Schema(examples = "{\"hs.ces.saddle\": \"no\", \"hs.neu.weak\": {\"answer\": \"unsure\", \"onsetDays\": 3}}")
        Map<String, Object> answers) {}
