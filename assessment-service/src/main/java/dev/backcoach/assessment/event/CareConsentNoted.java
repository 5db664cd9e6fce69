package dev.backcoach.assessment.event;

import java.util.UUID;

/**
 * Intake says that the client has consented to care, or has withdrawn that.
 *
 * @param sourceEventId intake's event
 * @param sourceVersion of intake's stream
 */
public record CareConsentNoted(UUID sourceEventId, long sourceVersion, boolean granted) implements AssessmentEvent {}
