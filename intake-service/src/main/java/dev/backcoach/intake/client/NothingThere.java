package dev.backcoach.intake.client;

import dev.backcoach.platform.decider.Rejection;

/** What the command names does not exist. */
public class NothingThere extends Rejection {

    private static final long serialVersionUID = 1L;

    NothingThere(String rule, String message) {
        super(rule, message);
    }
}
