package dev.backcoach.programme.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A coach's refusal.
 *
 * @param text in the coach's own words, kept sealed; may be left out
 */
public record ProposalRejectionBody(
        @NotNull RejectionReason reason,
        @Size(min = 1, max = 500) String text) {}
