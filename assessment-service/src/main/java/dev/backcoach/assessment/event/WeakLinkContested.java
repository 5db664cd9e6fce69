package dev.backcoach.assessment.event;

import dev.backcoach.platform.decider.Personal;
import java.util.UUID;

/**
 * The client does not agree with what the assessment says; the coach looks at it again.
 *
 * @param text why, in the client's words
 */
public record WeakLinkContested(UUID assessmentId, @Personal String text) implements AssessmentEvent {}
