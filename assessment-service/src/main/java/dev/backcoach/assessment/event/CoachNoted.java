package dev.backcoach.assessment.event;

import java.util.UUID;

/**
 * Intake has assigned the client to a coach, or taken the coach off.
 *
 * @param sourceEventId intake's event
 * @param sourceVersion of intake's stream
 * @param coachId null when there is none any more
 */
public record CoachNoted(UUID sourceEventId, long sourceVersion, UUID coachId) implements AssessmentEvent {}
