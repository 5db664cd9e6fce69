package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Window;
import java.time.Instant;
import java.util.UUID;

/** A window that had passed has not, as a late report shows (R-LATE-1). */
public record WindowFailed(UUID decision, Window window, Instant judgedAt) implements Outcome {}
