package dev.backcoach.assessment.event;

import java.util.UUID;

/**
 * The client has been erased: the last event of its stream. The keys of what was sealed are destroyed with it.
 *
 * @param sourceEventId intake's event
 */
public record ClientErased(UUID sourceEventId) implements AssessmentEvent {}
