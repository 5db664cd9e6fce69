package dev.backcoach.programme.event;

import java.util.UUID;

/**
 * The client has been erased: the last event of its stream. The keys of what was sealed are destroyed with it.
 *
 * @param sourceEventId the intake service's event
 */
public record ClientErased(UUID sourceEventId) implements ProgrammeEvent {}
