package dev.backcoach.intake.api;

import dev.backcoach.intake.event.Sex;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a client is.
 *
 * @param revision counted up by the app with each change
 * @param timeZone region of the IANA database
 * @param coachId the coach who is to work with the client
 */
public record RegistrationBody(
        @Min(1) @Schema(examples = "1") long revision,

        @NotBlank @Size(max = 200) @Schema(examples = "Robin Example")
        String name,

        @NotBlank @Email @Size(max = 254) @Schema(examples = "robin@example.org")
        String email,

        @NotNull @Schema(examples = "1984-05-17") LocalDate dateOfBirth,
        @NotNull Sex sex,

        @NotBlank @Size(max = 60) @Schema(examples = "Europe/London")
        String timeZone,

        @NotNull UUID coachId) {}
