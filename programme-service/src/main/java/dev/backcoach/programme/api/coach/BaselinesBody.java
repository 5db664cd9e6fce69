package dev.backcoach.programme.api.coach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What aggravation is measured against.
 *
 * @param usual pain, 0 to 10, and no more than worst
 * @param worst pain of a day, 0 to 10
 * @param stiffness of a morning, 0 to 240 minutes
 */
public record BaselinesBody(
        @NotNull @Min(0) @Max(10) @Schema(examples = "2") Integer usual,
        @NotNull @Min(0) @Max(10) @Schema(examples = "3") Integer worst,
        @NotNull @Min(0) @Max(240) @Schema(examples = "15") Integer stiffness,
        @NotNull @Schema(examples = "COACH_JUDGEMENT") CoachReason reason) {}
