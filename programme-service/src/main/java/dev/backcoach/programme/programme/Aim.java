package dev.backcoach.programme.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the programme leads to.
 *
 * @param targets that a coach has set, by movement
 * @param reachedOn the local day on which the goal was reached, or null
 * @param passedSince windows that have passed since
 * @param maintenance whether the plan is the small one that keeps what was reached
 * @param passedSinceTests windows that have passed since the tests were taken or asked for
 * @param retestAskedOn the local day on which the tests were asked for again, or null where they have been taken since
 * @param plateauOn the local day on which R-PLAT-2 spoke last, or null
 */
public record Aim(
        Map<String, Target> targets,
        LocalDate reachedOn,
        int passedSince,
        boolean maintenance,
        int passedSinceTests,
        LocalDate retestAskedOn,
        LocalDate plateauOn) {

    static final Aim OPEN = new Aim(Map.of(), null, 0, false, 0, null, null);

    /** The rung of an exercise with which a movement is at its target. */
    public record Target(String exercise, int rung) {}

    public Aim {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    Aim with(String movement, Target target) {
        Map<String, Target> all = new TreeMap<>(targets);
        all.put(movement, target);
        return new Aim(all, reachedOn, passedSince, maintenance, passedSinceTests, retestAskedOn, plateauOn);
    }

    Aim reached(LocalDate on) {
        return new Aim(targets, on, 0, maintenance, passedSinceTests, retestAskedOn, plateauOn);
    }

    Aim maintained() {
        return new Aim(targets, reachedOn, passedSince, true, passedSinceTests, retestAskedOn, plateauOn);
    }

    Aim passed(int windows) {
        int since = reachedOn == null ? 0 : Math.max(0, passedSince + windows);
        int sinceTests = Math.max(0, passedSinceTests + windows);
        return new Aim(targets, reachedOn, since, maintenance, sinceTests, retestAskedOn, plateauOn);
    }

    Aim asked(LocalDate on) {
        return new Aim(targets, reachedOn, passedSince, maintenance, 0, on, plateauOn);
    }

    Aim tested() {
        return asked(null);
    }

    Aim plateau(LocalDate on) {
        return new Aim(targets, reachedOn, passedSince, maintenance, passedSinceTests, retestAskedOn, on);
    }
}
