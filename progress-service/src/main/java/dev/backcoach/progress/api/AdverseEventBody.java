package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.ReportAdverseEvent;
import dev.backcoach.progress.diary.AdverseEvent;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Harm;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An adverse event as it is sent. */
@Schema(name = "AdverseEvent", description = "Something harmful that happened, whatever it came from.")
record AdverseEventBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull @Schema(description = "When it happened. Not in the future and not before the registration.")
        OffsetDateTime at,

        @NotNull Harm kind,

        @NotNull @Schema(description = "Whether it led to hospital, emergency care or lasting harm.")
        Boolean serious,

        @NotNull @Schema(description = "Whether a health professional was asked.")
        Boolean careSought,

        @NotNull Cause cause,

        @Size(min = 1, max = 60)
        @Schema(description = "Id of the exercise that the client suspects.", examples = "plank.full", nullable = true)
        String exercise,

        @Size(max = 1000) @Schema(description = "Free text; kept sealed.", nullable = true)
        String description)
        implements EntryBody {

    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        return at;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        return new ReportAdverseEvent(
                new AdverseEvent(id, revision, at, kind, serious, careSought, cause, exercise, description), asOf);
    }
}
