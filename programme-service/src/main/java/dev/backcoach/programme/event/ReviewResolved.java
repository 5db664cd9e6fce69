package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.ReviewKind;
import java.util.UUID;

/** The coach has looked and the programme goes on. */
public record ReviewResolved(UUID decision, UUID coach, ReviewKind kind) implements Outcome {}
