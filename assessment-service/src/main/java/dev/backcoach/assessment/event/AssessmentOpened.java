package dev.backcoach.assessment.event;

import dev.backcoach.assessment.result.Setting;
import java.util.UUID;

/**
 * An assessment began, or its setting was corrected while it was open.
 *
 * @param protocol version of the protocol that it follows to its end
 */
public record AssessmentOpened(UUID assessmentId, String protocol, Setting setting) implements AssessmentEvent {}
