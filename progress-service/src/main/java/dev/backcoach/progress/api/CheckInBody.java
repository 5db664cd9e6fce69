package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.RecordCheckIn;
import dev.backcoach.progress.diary.CheckIn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in as it is sent. */
@Schema(name = "CheckIn", description = "The morning's report. Pain is 0 (none) to 10 (worst imaginable).")
record CheckInBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull @Schema(description = "The local day that it is about: that of `at`, or up to 7 days before.")
        LocalDate date,

        @NotNull @Schema(description = "When it was made. Not in the future and not before the registration.")
        OffsetDateTime at,

        @NotNull @Min(0) @Max(240) Integer stiffnessMinutes,

        @NotNull @Min(0) @Max(10) Integer painNow,

        @NotNull @Min(0) @Max(10) Integer worstSinceLast,

        @NotNull Boolean illOrTravelling,

        @Size(max = 1000) @Schema(description = "Anything unusual, as free text; kept sealed.", nullable = true)
        String unusual)
        implements EntryBody {

    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        return at;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        return new RecordCheckIn(
                new CheckIn(
                        id, revision, date, at, stiffnessMinutes, painNow, worstSinceLast, illOrTravelling, unusual),
                asOf);
    }
}
