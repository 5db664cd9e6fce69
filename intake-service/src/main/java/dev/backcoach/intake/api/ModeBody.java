package dev.backcoach.intake.api;

import dev.backcoach.intake.event.Mode;
import jakarta.validation.constraints.NotNull;

/** How the client is coached. */
public record ModeBody(@NotNull Mode mode) {}
