package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.StreamTail;
import java.util.List;

/** Keeps snapshots behind the others' backs. */
final class SnapshotKeeper implements Runnable {

    private final Simulation simulation;

    SnapshotKeeper(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public void run() {
        while (!simulation.faults.isCalm()) {
            simulation.stage.idle(300);
            boolean ofProgress = simulation.dice.nextBoolean();
            var aggregate = ofProgress ? Instance.PROGRESS : Instance.PROGRAMME;
            EventStore store = ofProgress ? simulation.progress : simulation.programme;
            ClientId client = simulation.anyClient();
            try {
                StreamTail tail = store.transact(transaction -> transaction
                        .load(List.of(client), aggregate.stateShape())
                        .get(client));
                if (tail != null) {
                    store.keepSnapshot(client, aggregate.snapshot(client, aggregate.load(client, tail)));
                }
            } catch (StoreUnavailable | Crash gone) {
                simulation.stage.note("keeps no snapshot: " + gone.getMessage());
            }
        }
    }
}
