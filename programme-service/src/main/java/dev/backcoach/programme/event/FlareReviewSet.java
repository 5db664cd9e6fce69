package dev.backcoach.programme.event;

import java.time.Instant;
import java.util.UUID;

/** A flare that stays open is looked at again at this moment (R-AGG-4). */
public record FlareReviewSet(UUID decision, Instant at) implements Outcome {}
