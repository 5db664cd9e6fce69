package dev.backcoach.intake.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code of an invitation. */
public record AcceptanceBody(
        @NotBlank @Size(max = 100) @Schema(examples = "AZjwAAAAcACAAAAAAAAAAX8Ky1mQ0b7Wv3sN2dUe9g4rTQ")
        String code) {}
