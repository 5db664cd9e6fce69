package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.diary.Session;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

        @Valid @Schema(description = "Today's dose as the app showed it; left out where nothing was.", nullable = true)
        PerformedBody prescribed,

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

        @Valid @Schema(description = "The discomfort that was aimed at.", nullable = true)
        RollingTargetBody rollingTarget,

        @Min(0) @Max(10) @Schema(description = "What is left of it 30 seconds after.", nullable = true)
        Integer leftAfter30s,

        @Size(max = 1000) @Schema(description = "Free text; kept sealed.", nullable = true)
        String note)
        implements EntryBody {

    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        return startedAt;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        return new LogSession(session(id), asOf);
    }

    @Override
    public Enter correction(UUID id, Instant asOf) {
        return new CorrectSession(session(id), asOf);
    }

    private Session session(UUID id) {
        return new Session(
                id,
                revision,
                exercise,
                startedAt,
                endedAt,
                performed.performed(),
                prescribed == null ? null : prescribed.performed(),
                painDuring,
                painAfter,
                effort,
                formBad,
                rollingDiscomfort,
                rollingTarget == null ? null : rollingTarget.target(),
                leftAfter30s,
                note);
    }
}
