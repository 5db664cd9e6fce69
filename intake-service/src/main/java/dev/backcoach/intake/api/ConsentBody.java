package dev.backcoach.intake.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the client agrees.
 *
 * @param textVersion of the text that the client saw
 */
public record ConsentBody(
        @NotNull @Schema(examples = "true") Boolean granted,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "must be a version such as 1.0.0")
        @Schema(examples = "1.0.0")
        String textVersion) {}
