package dev.backcoach.progress.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Entries of any kinds in one call. */
@Schema(name = "Batch", description = "Up to 500 entries, taken in this order, each by itself.")
record BatchBody(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid EntryOfBatch> entries) {

    static final int MOST = 500;

    /** One entry; it is checked by itself, so that a mistake in it keeps no other one back. */
    @Schema(name = "BatchEntry")
    record EntryOfBatch(
            @NotNull
            @Size(min = 1, max = 60)
            @Schema(
                    description = "session, skipped-session, check-in, symptom, workshop, outcome or adverse-event.",
                    examples = "check-in")
            String kind,

            @NotNull @Schema(description = "Made by the app.")
            UUID id,

            @NotNull
            @Schema(
                    type = SchemaType.OBJECT,
                    description = "As in the call for one entry of this kind.",
                    oneOf = {
                        SessionBody.class,
                        SkippedSessionBody.class,
                        CheckInBody.class,
                        SymptomBody.class,
                        WorkshopBody.class,
                        OutcomeBody.class,
                        AdverseEventBody.class
                    })
            JsonNode entry) {}
}
