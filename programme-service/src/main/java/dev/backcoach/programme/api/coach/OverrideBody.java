package dev.backcoach.programme.api.coach;

import dev.backcoach.programme.command.OverridePlan;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a coach does against the engine.
 *
 * @param kind PRESCRIBE a rung of an exercise, REMOVE an exercise, or OPEN_GATE
 * @param subject the exercise, or the gate: {@code R-GATE-1}, {@code R-GATE-2/<chain>}, {@code R-GATE-3}, {@code
 *     R-GATE-4}
 * @param rung to prescribe, counted from 1; for PRESCRIBE only
 * @param timesPerWeek to prescribe; as often as the rung says, and at most on the client's available days, when absent
 * @param text in the coach's own words, kept sealed
 * @param confirmed second confirmation (no when absent), without which the relief gate is not overridden
 */
public record OverrideBody(
        @NotNull @Schema(examples = "PRESCRIBE") OverridePlan.Kind kind,

        @NotBlank @Size(max = 60) @Schema(examples = "side.knee")
        String subject,

        @Min(1) @Max(50) @Schema(examples = "1") Integer rung,
        @Min(1) @Max(7) @Schema(examples = "3") Integer timesPerWeek,
        @NotNull @Schema(examples = "COACH_JUDGEMENT") CoachReason reason,

        @NotBlank @Size(max = 500) @Schema(examples = "Did it for years before the pain began, without any trouble.")
        String text,

        @Schema(examples = "false") Boolean confirmed) {}
