package dev.backcoach.intake.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the client's local days are counted: a region of the IANA database. */
public record TimeZoneBody(
        @NotBlank @Size(max = 60) @Schema(examples = "Europe/Paris")
        String timeZone) {}
