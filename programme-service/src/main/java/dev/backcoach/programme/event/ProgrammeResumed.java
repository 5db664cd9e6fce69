package dev.backcoach.programme.event;

import java.util.UUID;

/**
 * The programme is neither blocked nor paused any more. Where one of the two stays, the same decision stops or pauses it
 * again at once.
 */
public record ProgrammeResumed(UUID decision) implements Outcome {}
