package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** The physical tests are asked for again (R-RETEST-1). */
public record RetestAsked(UUID decision, LocalDate on) implements Outcome {}
