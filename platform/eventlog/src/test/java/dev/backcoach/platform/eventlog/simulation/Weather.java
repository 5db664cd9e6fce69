package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What comes from outside: servers that end sessions, partitions that move, garbage, a mended version. Calms down once
 * everything that was wished has been sent, and ends the run when nothing is left to be taken in.
 */
final class Weather implements Runnable {

    private static final ClientId NOBODY = new ClientId(new UUID(0, 0));

    private final Simulation simulation;
    private final int changes;

    Weather(Simulation simulation, int changes) {
        this.simulation = simulation;
        this.changes = changes;
    }

    @Override
    public void run() {
        for (int i = 0; i < changes || simulation.callersAtWork > 0; i++) {
            simulation.stage.idle(60);
            change();
        }
        simulation.stage.note("calm");
        simulation.faults.calm();
        simulation.poison.mend();
        while (!isAllTakenIn()) {
            simulation.stage.idle(200);
            simulation.letHoursPass();
        }
        simulation.rest();
    }

    private void change() {
        switch (simulation.dice.nextInt(16)) {
            case 0, 1, 2 -> endASession();
            case 3, 4, 5, 6, 7, 8, 9 -> {
                simulation.stage.note("partitions move");
                simulation.group.rebalance();
            }
            case 10 -> {
                if (simulation.dice.nextInt(4) == 0) {
                    simulation.faults.saw("unreadable record");
                    simulation.topic.addGarbage(simulation.dice.nextInt(simulation.topic.partitions()));
                }
            }
            case 11 -> {
                simulation.stage.note("the programme is mended");
                simulation.poison.mend();
            }
            default -> simulation.letHoursPass();
        }
    }

    private void endASession() {
        List<?> open = simulation.openSessions;
        if (!open.isEmpty()) {
            simulation.faults.saw("session ended by the server");
            simulation.stage.note("a relay's session ends");
            simulation.openSessions.get(simulation.dice.nextInt(open.size())).close();
        }
    }

    private boolean isAllTakenIn() {
        Set<UUID> published = new HashSet<>();
        for (int p = 0; p < simulation.topic.partitions(); p++) {
            simulation.topic.read(p, 0, Integer.MAX_VALUE).records().stream()
                    .filter(read -> read.row() != null)
                    .forEach(read -> published.add(read.row().eventId()));
        }
        boolean all = simulation.progress.everything().stream()
                .allMatch(event -> published.contains(event.row().eventId()));
        return all && simulation.programme.transact(this::hasReadToTheEnd) && nothingIsParked();
    }

    private boolean hasReadToTheEnd(StoreTransaction transaction) {
        InboxTransaction inbox = transaction.inbox();
        for (int p = 0; p < simulation.topic.partitions(); p++) {
            long next = inbox.nextOffset(ConsumerPart.partition(p));
            if (!simulation.topic.read(p, next, 1).records().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingIsParked() {
        ParkedClients<?, ?, ?> operations = simulation.instances.getFirst().parked(simulation.poison);
        for (Parked garbage : operations.of(NOBODY)) {
            simulation.faults.saw("unreadable record discarded");
            operations.discard(NOBODY, garbage.from().source(), garbage.version());
        }
        return simulation.clients.stream()
                .allMatch(client -> operations.of(client).isEmpty());
    }
}
