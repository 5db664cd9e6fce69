package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** The client is where the programme was to lead (domain.md 5.4, goal reached). */
public record GoalReached(UUID decision, LocalDate on) implements Outcome {}
