package dev.backcoach.intake.api;

import dev.backcoach.intake.event.ErasureBasis;
import jakarta.validation.constraints.NotNull;

/** Why a client's record is to be erased. */
public record ErasureBody(@NotNull ErasureBasis basis) {}
