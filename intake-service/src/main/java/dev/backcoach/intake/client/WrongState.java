package dev.backcoach.intake.client;

import dev.backcoach.platform.decider.Rejection;

/** What was asked for cannot be done as things stand. */
public class WrongState extends Rejection {

    private static final long serialVersionUID = 1L;

    private final String state;

    /** @param state as the API names it, for example {@code HELD} */
    WrongState(String rule, String state, String message) {
        super(rule, message);
        this.state = state;
    }

    /** How things stand. */
    public String state() {
        return state;
    }
}
