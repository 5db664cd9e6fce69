package dev.backcoach.intake.api;

import dev.backcoach.intake.event.CancellationReason;
import jakarta.validation.constraints.NotNull;

/** Why a consultation does not take place. */
public record CancellationBody(@NotNull CancellationReason reason) {}
