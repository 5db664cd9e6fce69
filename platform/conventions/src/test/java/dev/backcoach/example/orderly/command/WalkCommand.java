package dev.backcoach.example.orderly.command;

import java.time.Instant;

/** What walkers ask for. */
public sealed interface WalkCommand {

    /** Notes a walk. */
    record LogWalk(int minutes, Instant asOf) implements WalkCommand {}
}
