package dev.backcoach.progress.api;

import dev.backcoach.progress.diary.Session;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as it is sent. */
@Schema(name = "Session", description = "One exercise on one occasion. Pain is 0 (none) to 10 (worst imaginable).")
record SessionBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull
        @Size(min = 1, max = 60)
        @Schema(description = "Id in the exercise catalogue.", examples = "walk.block")
        String exercise,

        @NotNull @Schema(description = "Not in the future and not before the registration.")
        OffsetDateTime startedAt,

        @NotNull @Schema(description = "After startedAt, by at most 12 hours.")
        OffsetDateTime endedAt,

        @NotNull @Valid PerformedBody performed,

        @NotNull @Min(0) @Max(10) Integer painDuring,

        @NotNull @Min(0) @Max(10) Integer painAfter,

        @NotNull @Min(0) @Max(10) @Schema(description = "Perceived exertion, 0 (none) to 10 (everything).")
        Integer effort,

        @NotNull @Schema(description = "Whether the form was lost.")
        Boolean formBad,

        @Min(0)
        @Max(10)
        @Schema(description = "Discomfort of rolling, massage or stretching, which is not pain.", nullable = true)
        Integer rollingDiscomfort,

        @Min(0) @Max(10) @Schema(description = "What is left of it 30 seconds after.", nullable = true)
        Integer leftAfter30s,

        @Size(max = 1000) @Schema(description = "Free text; kept sealed.", nullable = true)
        String note) {

    Session session(UUID id) {
        return new Session(
                id,
                revision,
                exercise,
                startedAt,
                endedAt,
                performed.performed(),
                painDuring,
                painAfter,
                effort,
                formBad,
                rollingDiscomfort,
                leftAfter30s,
                note);
    }
}
