package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.ReviewKind;
import java.util.UUID;

/** A review is asked for no longer, since facts that came in late have answered it. */
public record ReviewWithdrawn(UUID decision, ReviewKind kind) implements Outcome {}
