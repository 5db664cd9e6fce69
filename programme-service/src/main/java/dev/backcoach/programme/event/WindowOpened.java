package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Window;
import java.util.UUID;

/** A window opens. */
public record WindowOpened(UUID decision, Window window) implements Outcome {}
