package dev.backcoach.assessment.event;

import dev.backcoach.assessment.result.SkipReason;
import java.util.UUID;

/** A test was left out; a result that it had does not count any more. */
public record TestSkipped(UUID assessmentId, String testId, SkipReason reason) implements AssessmentEvent {}
