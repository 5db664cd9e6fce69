package dev.backcoach.intake.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The coach who is to work with the client. */
public record CoachBody(@NotNull UUID coachId) {}
