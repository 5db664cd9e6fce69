package dev.backcoach.assessment.event;

import java.util.UUID;

/**
 * Intake has assigned the client to a coach.
 *
 * @param sourceEventId intake's event
 * @param sourceVersion of intake's stream
 */
public record CoachNoted(UUID sourceEventId, long sourceVersion, UUID coachId) implements AssessmentEvent {}
