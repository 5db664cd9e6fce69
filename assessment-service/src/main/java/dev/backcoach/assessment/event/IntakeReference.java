package dev.backcoach.assessment.event;

import java.util.UUID;

/**
 * What others see of this service's record of an intake fact: that it was taken in, not what it says.
 *
 * @param sourceEventId intake's event
 */
public record IntakeReference(UUID sourceEventId) {}
