package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** A window begins anew after an aggravation. */
public record WindowRestarted(UUID decision, LocalDate firstDay, LocalDate lastDay) implements Outcome {}
