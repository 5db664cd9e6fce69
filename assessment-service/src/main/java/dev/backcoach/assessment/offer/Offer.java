package dev.backcoach.assessment.offer;

import java.util.List;

/**
 * Whether a client is offered a test now, and why not.
 *
 * @param test its id
 * @param selfTest whether the client takes it alone on the portal; all others are scored by the coach
 * @param scored whether its result counts for the weak link of this client; else it is recorded and followed over time
 * @param reasons why it is not offered; empty where it is
 */
public record Offer(String test, boolean selfTest, boolean scored, List<Because> reasons) {

    public Offer {
        reasons = List.copyOf(reasons);
    }

    /** Whether it is offered. */
    public boolean offered() {
        return reasons.isEmpty();
    }
}
