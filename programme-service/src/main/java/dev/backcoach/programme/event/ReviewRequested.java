package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.ReviewKind;
import java.util.UUID;

/** The coach is asked to look; nothing increases until then. */
public record ReviewRequested(UUID decision, ReviewKind kind) implements Outcome {}
