package dev.backcoach.intake.client;

import dev.backcoach.platform.decider.Rejection;

/** A rule of the safety screen that this clearance cannot cover (domain.md 2.1). */
public class NotClearable extends Rejection {

    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * @param rule of the screen
     * @param index its place among the rules of the clearance
     */
    NotClearable(String rule, int index, String message) {
        super(rule, message);
        this.index = index;
    }

    /** The place of the rule among those of the clearance, from 0 on. */
    public int index() {
        return index;
    }
}
