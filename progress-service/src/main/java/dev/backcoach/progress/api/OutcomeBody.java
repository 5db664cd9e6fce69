package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.MeasureOutcome;
import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.diary.Outcome;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outcome as it is sent. */
@Schema(
        name = "Outcome",
        description =
                "NRS takes `pain`, PSFS takes `scores`, PACK takes `pack`, `ticks` and `items`; the other fields of"
                        + " measures are left out.")
record OutcomeBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull @Schema(description = "When it was answered. Not in the future and not before the registration.")
        OffsetDateTime at,

        @NotNull Measure measure,

        @Min(0) @Max(10) @Schema(description = "Usual pain of the last week (NRS).", nullable = true)
        Integer pain,

        @Size(max = 5)
        @Schema(
                description = "Of three to five activities, 0 (cannot do) to 10 (as before) (PSFS).",
                examples = "[5, 6, 7]",
                nullable = true)
        List<@NotNull @Min(0) @Max(10) Integer> scores,

        @Size(min = 1, max = 60) @Schema(description = "Id of the installed pack (PACK).", nullable = true)
        String pack,

        @Min(0) @Max(100) @Schema(description = "How many statements are ticked (PACK).", nullable = true)
        Integer ticks,

        @Min(1) @Max(100) @Schema(description = "How many statements the pack has (PACK).", nullable = true)
        Integer items,

        @Min(0) @Max(7) @Schema(description = "Days with pain medication in the last week.", nullable = true)
        Integer medicationDays,

        @Min(0) @Max(10) @Schema(description = "How sure the client is to manage the programme.", nullable = true)
        Integer confidence)
        implements EntryBody {

    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        return at;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        List<Integer> given = scores == null ? List.of() : scores;
        return new MeasureOutcome(
                new Outcome(id, revision, at, measure, pain, given, pack, ticks, items, medicationDays, confidence),
                asOf);
    }
}
