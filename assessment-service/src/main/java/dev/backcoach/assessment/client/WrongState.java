package dev.backcoach.assessment.client;

import dev.backcoach.platform.decider.Rejection;

/** A command that the present state of the assessments does not allow. */
public final class WrongState extends Rejection {

    private static final long serialVersionUID = 1L;

    private final String state;

    /** @param state the present state, as the API names it */
    WrongState(String state, String message) {
        super("R-TEST-6", message);
        this.state = state;
    }

    /** The present state, as the API names it. */
    public String state() {
        return state;
    }
}
