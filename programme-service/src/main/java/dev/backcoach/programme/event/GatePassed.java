package dev.backcoach.programme.event;

import java.time.Instant;
import java.util.UUID;

/** A gate is open from now on. */
public record GatePassed(UUID decision, String gate, Instant at) implements Outcome {}
