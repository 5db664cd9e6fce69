package dev.backcoach.assessment.client;

import dev.backcoach.platform.decider.Rejection;

/** A command about an assessment that the client does not have. */
public final class UnknownAssessment extends Rejection {

    private static final long serialVersionUID = 1L;

    UnknownAssessment() {
        super("R-TEST-5", "This client has no such assessment. Open it first, or check its id.");
    }
}
