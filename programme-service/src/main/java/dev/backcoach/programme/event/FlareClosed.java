package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** A flare is over after quiet observed days in a row (R-AGG-4); a calm window follows. */
public record FlareClosed(UUID decision, int episode, LocalDate on) implements Outcome {}
