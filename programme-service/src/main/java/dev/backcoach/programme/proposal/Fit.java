package dev.backcoach.programme.proposal;

import dev.backcoach.programme.gate.GateReading;
import java.util.List;

/**
 * Whether a rung fits into a plan.
 *
 * @param because why it does not, coded; null where it does
 * @param givesWay the exercise that has to leave for it, or null
 * @param opened gates that open for it
 */
record Fit(String because, String givesWay, List<GateReading> opened) {

    static Fit not(String because) {
        return new Fit(because, null, List.of());
    }

    boolean isGiven() {
        return because == null;
    }
}
