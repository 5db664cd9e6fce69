package dev.backcoach.systemtests.stress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What is done to a process while the others go on. */
enum Fault {
    LEADING_RELAY_KILLED,
    STANDING_BY_RELAY_KILLED,
    CONSUMER_KILLED,
    LEADING_RELAY_PAUSED,
    CONSUMER_PAUSED;

    /** A run without each of these proves nothing. */
    static final Set<Fault> NEEDED =
            EnumSet.of(LEADING_RELAY_KILLED, STANDING_BY_RELAY_KILLED, CONSUMER_KILLED, LEADING_RELAY_PAUSED);

    /** A fault and how many events must have been taken in before it strikes. */
    record Planned(Fault fault, long takenIn) {}

    /** Every kind once and then some, most of them kills of what is at work, spread over nine tenths of the run. */
    static List<Planned> plan(Random random, RunSize size) {
        List<Fault> kinds = new ArrayList<>(List.of(values()));
        while (kinds.size() < size.faults()) {
            kinds.add(
                    switch (random.nextInt(10)) {
                        case 0, 1, 2, 3 -> LEADING_RELAY_KILLED;
                        case 4, 5, 6, 7 -> CONSUMER_KILLED;
                        case 8 -> LEADING_RELAY_PAUSED;
                        default -> CONSUMER_PAUSED;
                    });
        }
        Collections.shuffle(kinds, random);
        long[] when =
                random.longs(kinds.size(), 0, size.events() * 9 / 10).sorted().toArray();
        List<Planned> plan = new ArrayList<>();
        for (int i = 0; i < when.length; i++) {
            plan.add(new Planned(kinds.get(i), when[i]));
        }
        return plan;
    }
}
