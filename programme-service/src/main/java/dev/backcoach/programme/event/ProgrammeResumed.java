package dev.backcoach.programme.event;

import java.util.UUID;

/** The programme runs again after a block. */
public record ProgrammeResumed(UUID decision) implements Outcome {}
