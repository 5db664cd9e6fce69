package dev.backcoach.programme.event;

import java.util.UUID;

/** What kept increases back has ended. */
public record IncreasesReleased(UUID decision) implements Outcome {}
