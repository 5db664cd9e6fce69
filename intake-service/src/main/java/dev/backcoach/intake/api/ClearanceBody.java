package dev.backcoach.intake.api;

import dev.backcoach.intake.event.ClinicianRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A clinician's clearance.
 *
 * @param clinician name of who cleared
 * @param date on which that was done
 * @param document reference of the letter or record
 * @param rules of the screen that are cleared
 */
public record ClearanceBody(
        @NotBlank @Size(max = 200) @Schema(examples = "Dr Sam Example")
        String clinician,

        @NotNull ClinicianRole role,
        @NotNull @Schema(examples = "2026-03-04") LocalDate date,

        @NotBlank @Size(max = 200) @Schema(examples = "Letter of 4 March, no. 17")
        String document,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"hs.ca.history\"]")
        List<@NotBlank @Size(max = 60) String> rules) {}
