package dev.backcoach.programme.api.coach;

import dev.backcoach.programme.plan.Confirmation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The policy that a coach chooses for a client.
 *
 * @param policy a name, for its latest version, or name and version
 * @param windowDays days of a window, instead of the policy's
 * @param minAdherence share of the due sessions that a pass needs, 0 to 1, instead of the policy's
 * @param fast whether windows may be shorter for clients of low irritability (R-FAST-1); no when absent
 * @param confirmation who confirms an increase
 * @param text in the coach's own words, kept sealed; may be left out
 */
public record PolicyBody(
        @NotBlank @Size(max = 40) @Schema(examples = "STRICT")
        String policy,

        @Min(1) @Max(100) @Schema(examples = "10") Integer windowDays,
        @Min(0) @Max(1) @Schema(examples = "0.7") Double minAdherence,
        @Schema(examples = "false") Boolean fast,
        @NotNull @Schema(examples = "COACH") Confirmation confirmation,
        @NotNull @Schema(examples = "COACH_JUDGEMENT") CoachReason reason,

        @Size(min = 1, max = 500) @Schema(examples = "Knows her back well and reports every day.")
        String text) {}
