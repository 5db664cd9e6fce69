package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.eventlog.CommitUnknown;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.relay.Publisher.PublishingFailed;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Strikes actors at their steps as often as the seed says, and counts what has happened. */
final class Faults implements Stage.Fate {

    private static final int MILLION = 1_000_000;

    private static final Set<String> OF_BROKER =
            Set.of("open publisher", "publisher opened", "publish", "send", "commit publish", "publish committed");
    private static final Set<String> OF_NOBODY = Set.of("poll", "restart");
    private static final Set<String> LOCKING = Set.of("append", "move position", "park", "unpark", "move offset");

    private final SplittableRandom dice;
    private final int crash;
    private final int away;
    private final int unknown;
    private final int conflict;
    private final int pause;
    private final int pauseAtMost;
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean calm;

    Faults(SplittableRandom dice) {
        this.dice = dice;
        int mood = dice.nextInt(4);
        this.crash = mood == 0 ? 0 : dice.nextInt(8_000);
        this.away = mood == 0 ? 0 : dice.nextInt(6_000);
        this.unknown = mood == 0 ? 0 : dice.nextInt(60_000);
        this.conflict = mood == 0 ? 0 : dice.nextInt(20_000);
        this.pause = dice.nextInt(20_000);
        this.pauseAtMost = 1 + dice.nextInt(200);
    }

    /** No more faults. */
    void calm() {
        calm = true;
    }

    /** Whether things have calmed down. */
    boolean isCalm() {
        return calm;
    }

    /** Counts something that a run set must have seen. */
    void saw(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** What happened, and how often. */
    Map<String, Integer> counts() {
        return counts;
    }

    @Override
    public int at(Stage.Actor actor, String step) {
        if (calm || !actor.mortal) {
            return 0;
        }
        int drawn = dice.nextInt(MILLION);
        if (drawn < crash) {
            saw("crash at " + step);
            throw new Crash(step);
        }
        drawn -= crash;
        if (drawn < pause) {
            saw("pause");
            return 1 + dice.nextInt(pauseAtMost);
        }
        if (OF_NOBODY.contains(step)) {
            return 0;
        }
        if (OF_BROKER.contains(step)) {
            atBroker(step);
        } else {
            atStore(step);
        }
        return 0;
    }

    private void atBroker(String step) {
        if (dice.nextInt(MILLION) < away * 3) {
            saw("failure at " + step);
            throw new PublishingFailed("simulated at " + step, null);
        }
    }

    private void atStore(String step) {
        int drawn = dice.nextInt(MILLION);
        if (step.equals("commit") || step.equals("committed")) {
            if (drawn < unknown / 2) {
                saw("unknown outcome at " + step);
                throw new CommitUnknown("simulated at " + step, null);
            }
            return;
        }
        if (drawn < away) {
            saw("store away");
            throw new StoreUnavailable("simulated at " + step, null);
        }
        if (drawn < away + conflict && LOCKING.contains(step)) {
            saw("chosen as deadlock victim");
            throw new ConcurrentChange("simulated at " + step);
        }
    }
}
