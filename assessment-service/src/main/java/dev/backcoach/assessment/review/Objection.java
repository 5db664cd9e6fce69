package dev.backcoach.assessment.review;

import dev.backcoach.platform.decider.Personal;

/**
 * A client does not agree with what an assessment says.
 *
 * @param answered whether the coach has reviewed it since
 */
public record Objection(@Personal String text, boolean answered) {}
