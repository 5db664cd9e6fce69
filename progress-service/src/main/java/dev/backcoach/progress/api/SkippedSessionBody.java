package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.SkipSession;
import dev.backcoach.progress.diary.SkipReason;
import dev.backcoach.progress.diary.SkippedSession;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that was left out, as it is sent. */
@Schema(name = "SkippedSession", description = "An exercise that was not done on a day, and why.")
record SkippedSessionBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull
        @Size(min = 1, max = 60)
        @Schema(description = "Id in the exercise catalogue.", examples = "walk.block")
        String exercise,

        @NotNull @Schema(description = "The local day on which it was to be done; today or before.")
        LocalDate date,

        @NotNull SkipReason reason,

        @Size(max = 1000) @Schema(description = "Free text; kept sealed.", nullable = true)
        String note)
        implements EntryBody {

    /** Noon of that day, or now where that is still to come. */
    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        OffsetDateTime noon = date.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        return noon.toInstant().isAfter(asOf) ? asOf.atOffset(ZoneOffset.UTC) : noon;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        return new SkipSession(new SkippedSession(id, revision, exercise, date, reason, note), asOf);
    }
}
