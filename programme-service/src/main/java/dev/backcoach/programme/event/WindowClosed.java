package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Window;
import java.util.UUID;

/** The open window ends without a verdict, because the programme stops or waits for a coach. */
public record WindowClosed(UUID decision, Window window) implements Outcome {}
