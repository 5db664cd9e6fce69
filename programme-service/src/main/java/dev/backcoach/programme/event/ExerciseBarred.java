package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** An exercise is not proposed again before this day (R-ATTR-2). */
public record ExerciseBarred(UUID decision, String exercise, LocalDate until) implements Outcome {}
