package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.sample.Diary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that was wished of one service. */
final class Wishes {

    private final Simulation simulation;
    private final boolean mayPoison;
    private final List<Wish> all = new ArrayList<>();
    private final Set<ClientId> poisoned = new HashSet<>();
    private final Set<ClientId> refused = new HashSet<>();
    private int minutes;

    /** @param mayPoison whether some are such that the consuming service cannot take them in */
    Wishes(Simulation simulation, boolean mayPoison) {
        this.simulation = simulation;
        this.mayPoison = mayPoison;
    }

    List<Wish> all() {
        return all;
    }

    /** A new wish, or one that may be sent again and somebody else is perhaps sending right now. */
    Wish next() {
        if (!all.isEmpty() && simulation.dice.nextInt(8) == 0) {
            Wish again = all.get(simulation.dice.nextInt(all.size()));
            if (again.safety != Wish.Safety.NONE) {
                simulation.faults.saw("sent twice");
                return again;
            }
        }
        Wish.Safety safety =
                switch (simulation.dice.nextInt(3)) {
                    case 0 -> Wish.Safety.NONE;
                    case 1 -> Wish.Safety.KEY;
                    default -> Wish.Safety.ENTRY;
                };
        return fresh(simulation.anyClient(), safety);
    }

    /** A new wish of this client. */
    Wish fresh(ClientId client, Wish.Safety safety) {
        List<Integer> walks = new ArrayList<>();
        int many = 1 + simulation.dice.nextInt(3);
        for (int i = 0; i < many; i++) {
            walks.add(nextMinutes(client));
        }
        Wish wish = new Wish(client, simulation.randomId(), walks, safety);
        all.add(wish);
        return wish;
    }

    private int nextMinutes(ClientId client) {
        if (mayPoison) {
            int drawn = simulation.dice.nextInt(20);
            if (drawn == 0 && poisoned.add(client)) {
                return Diary.POISON;
            }
            if (drawn == 1 && refused.add(client)) {
                return Poison.REFUSED;
            }
        }
        return ++minutes;
    }
}
