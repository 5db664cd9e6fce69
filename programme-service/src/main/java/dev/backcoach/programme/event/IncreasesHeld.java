package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** Nothing increases until the pulse is answered (R-SAFE-3). */
public record IncreasesHeld(UUID decision, LocalDate pulseDue) implements Outcome {}
