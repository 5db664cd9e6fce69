package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.ScreenOutcome;
import java.util.UUID;

/** Everything stops (R-SAFE-1). */
public record ProgrammeStopped(UUID decision, ScreenOutcome outcome) implements Outcome {}
