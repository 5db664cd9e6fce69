package dev.backcoach.platform.decider;

/**
 * A rule's refusal of a command: the caller's fault, with nothing recorded. The message says what to do instead and
 * holds no personal or clinical value, since it is logged.
 */
public class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * @param rule the rule's id as in the domain reference, for example {@code R-GATE-1}
     * @param message what is wrong and what to do about it, in plain words
     */
    public Rejection(String rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    /** The id of the rule that refused. */
    public String rule() {
        return rule;
    }
}
