package dev.backcoach.programme.api.coach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The target of a movement.
 *
 * @param exercise one of the movement's
 * @param rung of its ladder, counted from 1
 */
public record TargetBody(
        @NotBlank @Size(max = 60) @Schema(examples = "lift.floor")
        String exercise,

        @Min(1) @Max(50) @Schema(examples = "3") int rung,
        @NotNull @Schema(examples = "CLIENT_WISHES") CoachReason reason) {}
