package dev.backcoach.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was written on one device since it last sent.
 *
 * @param version of the questionnaire
 * @param items by item id
 */
public record DraftBody(
        @NotBlank @Size(max = 20) @Schema(examples = "1.0.0")
        String version,

        @NotEmpty @Size(max = 500) Map<String, @NotNull @Valid Written> items) {

    /**
     * An answer as it stands on the device.
     *
     * @param value as it would be submitted; left out or null where the answer was taken back
     * @param at when it was written, by the device's clock
     */
    @Schema(name = "DraftItem")
    public record Written(
            @Schema(examples = "no") Object value,

            @NotNull @Schema(examples = "2026-03-02T09:00:00+01:00")
            OffsetDateTime at) {}
}
