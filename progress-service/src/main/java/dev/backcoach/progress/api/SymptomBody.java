package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.ReportSymptom;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Symptom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom as it is sent. */
@Schema(name = "Symptom", description = "A report about one moment. Pain is 0 (none) to 10 (worst imaginable).")
record SymptomBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull @Schema(description = "When it hurt. Not in the future and not before the registration.")
        OffsetDateTime moment,

        @NotNull @Min(0) @Max(10) Integer pain,

        @NotNull
        @Size(max = 13)
        @Schema(description = "Codes of places on the body; may be empty.", examples = "[\"lumbar_c\"]")
        List<@NotNull @Size(min = 1, max = 60) String> sites,

        @NotNull @Schema(description = "Whether the pain reached below the knee.")
        Boolean belowKnee,

        @Size(min = 1, max = 60)
        @Schema(
                description = "Id of a can-do activity that was not possible any more.",
                examples = "walk_block",
                nullable = true)
        String activityLost,

        @NotNull Cause cause,

        @Size(min = 1, max = 60)
        @Schema(description = "Id of the exercise that the client suspects.", examples = "plank.full", nullable = true)
        String exercise,

        @Size(max = 1000) @Schema(description = "Free text; kept sealed.", nullable = true)
        String note)
        implements EntryBody {

    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        return moment;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        return new ReportSymptom(
                new Symptom(id, revision, moment, pain, sites, belowKnee, activityLost, cause, exercise, note), asOf);
    }
}
