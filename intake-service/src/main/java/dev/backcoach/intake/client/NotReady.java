package dev.backcoach.intake.client;

import dev.backcoach.platform.decider.Rejection;
import java.util.List;

/** The intake cannot be completed yet (domain.md R-START-1). */
public class NotReady extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    /** @param missing what is to be done first, at least one thing */
    public NotReady(List<Missing> missing) {
        super("R-START-1", "The intake cannot be completed yet; do what is listed as missing first.");
        this.missing = List.copyOf(missing);
    }

    /** What is to be done first. */
    public List<Missing> missing() {
        return missing;
    }
}
