package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Pause;
import java.util.UUID;

/** Everything rests, though nothing is unsafe. */
public record ProgrammePaused(UUID decision, Pause reason) implements Outcome {}
