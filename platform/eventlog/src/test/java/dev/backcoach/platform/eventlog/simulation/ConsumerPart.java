package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.consumer.Batch;
import dev.backcoach.platform.eventlog.consumer.BatchHandler;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.consumer.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A process that reads the topic as {@code FactConsumer} does, with the real batch handler and parked clients. */
final class ConsumerPart implements Runnable {

    private static final int MOVES_WITHOUT_PROGRESS = 3;

    private final Simulation simulation;
    private final Instance instance;
    private final String member;
    /** Where the database says that the partition goes on; of each that is read from there without a break. */
    private final Map<Integer, Long> from = new TreeMap<>();

    /** Where the broker's client goes on reading. */
    private final Map<Integer, Long> reads = new TreeMap<>();

    private Set<Integer> mine = Set.of();
    private BatchHandler<?, ?, ?> handler;
    private ParkedClients<?, ?, ?> parked;
    private int generation;
    private int moves;
    private boolean rejoin;

    ConsumerPart(Simulation simulation, Instance instance, String member) {
        this.simulation = simulation;
        this.instance = instance;
        this.member = member;
    }

    @Override
    public void run() {
        while (!simulation.atRest()) {
            try {
                live();
            } catch (Crash crash) {
                simulation.stage.note(crash.getMessage());
                instance.restart();
            } catch (RuntimeException fault) {
                simulation.faults.saw("consumer started again");
                simulation.stage.note("starts again: " + fault);
            }
            simulation.group.leave(member);
            simulation.stage.idle(30);
        }
    }

    private void live() {
        handler = instance.batches(simulation.poison);
        parked = instance.parked(simulation.poison);
        from.clear();
        reads.clear();
        mine = Set.of();
        moves = 0;
        rejoin = false;
        generation = -1;
        simulation.group.join(member);
        while (!simulation.atRest() && !rejoin) {
            try {
                if (pollAndTake() == 0) {
                    simulation.stage.idle(30);
                }
                parked.retryDue(20);
            } catch (StoreUnavailable away) {
                simulation.stage.note("lost its database: " + away.getMessage());
                from.clear();
                simulation.stage.idle(10);
            }
        }
    }

    private int pollAndTake() {
        boolean backFirst = simulation.ports.goesBackBeforePolling();
        if (backFirst) {
            place();
        }
        simulation.stage.step("poll");
        learnAssignment();
        int atMost = 1 + simulation.dice.nextInt(10);
        Map<Integer, Topic.Polled> polled = new TreeMap<>();
        for (int partition : mine) {
            if (reads.containsKey(partition)) {
                Topic.Polled records = simulation.topic.read(partition, reads.get(partition), atMost);
                reads.put(partition, records.next());
                if (!records.records().isEmpty()) {
                    polled.put(partition, records);
                }
            }
        }
        if (!backFirst) {
            place();
        }
        int many = 0;
        List<Map.Entry<Integer, Topic.Polled>> together = new ArrayList<>();
        for (Map.Entry<Integer, Topic.Polled> records : polled.entrySet()) {
            if (from.containsKey(records.getKey())) {
                together.add(records);
                many += records.getValue().records().size();
            }
        }
        if (!together.isEmpty()) {
            take(together);
        }
        return many;
    }

    private void learnAssignment() {
        if (generation != simulation.group.generation()) {
            generation = simulation.group.generation();
            mine = simulation.group.of(member);
            from.keySet().retainAll(mine);
            reads.keySet().retainAll(mine);
        }
    }

    private void place() {
        for (int partition : mine) {
            if (!from.containsKey(partition)) {
                long offset = handler.nextOffset(partition(partition));
                from.put(partition, offset);
                reads.put(partition, offset);
            }
        }
    }

    private void take(List<Map.Entry<Integer, Topic.Polled>> polled) {
        List<Batch.Part> parts = polled.stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .toList();
        Batch batch = new Batch(parts);
        simulation.ports.takes(member, batch);
        switch (handler.take(batch)) {
            case Taken.Done _ -> {
                parts.forEach(part -> from.put(part.partition().number(), part.next()));
                moves = 0;
            }
            case Taken.MovedOn(Map<Partition, Long> moved) -> {
                simulation.faults.saw("zombie batch");
                simulation.stage.note("finds moved offsets: " + moved);
                parts.forEach(part -> from.remove(part.partition().number()));
                rejoin = ++moves >= MOVES_WITHOUT_PROGRESS;
                if (rejoin) {
                    simulation.faults.saw("left the group without progress");
                }
            }
        }
    }

    private Batch.Part part(int partition, Topic.Polled polled) {
        List<Batch.Received> received = new ArrayList<>();
        for (Topic.Read read : polled.records()) {
            received.add(
                    read.row() == null
                            ? new Batch.Unreadable(read.offset(), "{}", "garbage")
                            : new Batch.ReceivedFact(read.offset(), fact(read.row())));
        }
        simulation.stage.note("takes " + from.get(partition) + ".." + (polled.next() - 1) + " of " + partition);
        return new Batch.Part(partition(partition), from.get(partition), received, polled.next());
    }

    static Partition partition(int number) {
        return new Partition("backcoach.progress.events", number);
    }

    private static Fact fact(EventRow row) {
        return new Fact(
                row.client(),
                Simulation.SOURCE,
                row.version(),
                row.eventId(),
                row.type(),
                row.occurredAt(),
                row.recordedAt(),
                row.correlationId(),
                row.traceparent(),
                Instance.PROGRESS.types().published(row));
    }
}
