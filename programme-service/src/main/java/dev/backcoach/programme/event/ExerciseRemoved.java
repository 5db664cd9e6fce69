package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Removal;
import java.time.LocalDate;
import java.util.UUID;

/** An exercise leaves the plan at once. */
public record ExerciseRemoved(UUID decision, int planVersion, String exercise, int rung, Removal why, LocalDate on)
        implements Outcome {}
