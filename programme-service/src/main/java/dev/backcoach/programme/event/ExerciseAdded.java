package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.UUID;

/** An exercise joins the plan on its first day, as plan {@code planVersion}. */
public record ExerciseAdded(UUID decision, int planVersion, Prescription item) implements Outcome {}
