package dev.backcoach.programme.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A coach's refusal.
 *
 * @param text in the coach's own words, kept sealed; may be left out
 */
public record ProposalRejectionBody(
        @NotNull @Schema(examples = "NOT_NOW") RejectionReason reason,

        @Size(min = 1, max = 500) @Schema(examples = "Let us wait until the holidays are over.")
        String text) {}
