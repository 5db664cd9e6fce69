package dev.backcoach.intake.client;

import dev.backcoach.platform.decider.Rejection;
import java.util.List;

/** Something has to be done first (domain.md R-START-1, R-INT-1). */
public class NotReady extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    /** @param missing what is to be done first, at least one thing */
    NotReady(String rule, String message, List<Missing> missing) {
        super(rule, message);
        this.missing = List.copyOf(missing);
    }

    /** What is to be done first. */
    public List<Missing> missing() {
        return missing;
    }
}
