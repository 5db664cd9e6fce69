package dev.backcoach.assessment.event;

import dev.backcoach.assessment.protocol.Sex;
import java.util.UUID;

/**
 * Intake has registered the client, or corrected what it registered.
 *
 * @param sourceEventId intake's event
 */
public record ClientNoted(UUID sourceEventId, int birthYear, Sex sex) implements AssessmentEvent {}
