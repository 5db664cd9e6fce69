package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.CompleteWorkshop;
import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.diary.WorkshopDone;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A workshop that is done, as it is sent. */
@Schema(name = "WorkshopDone", description = "A workshop that the client has worked through.")
record WorkshopBody(
        @NotNull @Min(1) @Schema(description = "Counted by the app.", examples = "1")
        Long revision,

        @NotNull @Size(min = 1, max = 60) @Schema(description = "Id of the workshop.", examples = "W3")
        String workshop,

        @NotNull @Schema(description = "When it was done. Not in the future and not before the registration.")
        OffsetDateTime at)
        implements EntryBody {

    @Override
    public OffsetDateTime happenedAt(Instant asOf) {
        return at;
    }

    @Override
    public Enter command(UUID id, Instant asOf) {
        return new CompleteWorkshop(new WorkshopDone(id, revision, workshop, at), asOf);
    }
}
