package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.relay.Publisher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A transactional broker with one topic: records of open transactions hold back every reader, those of aborted ones are
 * passed over, ends of transactions take an offset of their own, and opening a publisher ends what the one before it
 * left unfinished and fences it off.
 */
final class Topic {

    private enum Outcome {
        OPEN,
        COMMITTED,
        ABORTED
    }

    private static final class Transaction {
        private Outcome outcome = Outcome.OPEN;
        private final Set<Integer> partitions = new HashSet<>();
    }

    /** @param row null for the mark at the end of a transaction and for garbage */
    private record Entry(EventRow row, boolean garbage, Transaction in) {}

    /** A record as a reader gets it; without a row it is unreadable. */
    record Read(long offset, EventRow row) {}

    /** What a poll gives: records, and where the next poll goes on. */
    record Polled(List<Read> records, long next) {}

    private final Stage stage;
    private final Faults faults;
    private final List<List<Entry>> partitions = new ArrayList<>();
    private int epoch;
    private Transaction open;

    Topic(Stage stage, Faults faults, int partitions) {
        this.stage = stage;
        this.faults = faults;
        for (int i = 0; i < partitions; i++) {
            this.partitions.add(new ArrayList<>());
        }
    }

    int partitions() {
        return partitions.size();
    }

    private int partitionOf(ClientId client) {
        return Math.floorMod(client.hashCode(), partitions.size());
    }

    /** Committed records from the offset on, up to the first open transaction. */
    Polled read(int partition, long from, int atMost) {
        List<Entry> log = partitions.get(partition);
        List<Read> records = new ArrayList<>();
        long at = from;
        while (at < log.size() && records.size() < atMost) {
            Entry entry = log.get((int) at);
            if (entry.in().outcome == Outcome.OPEN) {
                break;
            }
            if (entry.in().outcome == Outcome.COMMITTED && (entry.row() != null || entry.garbage())) {
                records.add(new Read(at, entry.row()));
            }
            at++;
        }
        return new Polled(records, at);
    }

    /** Somebody else puts something on the topic that is no event. */
    void addGarbage(int partition) {
        Transaction alone = new Transaction();
        alone.outcome = Outcome.COMMITTED;
        partitions.get(partition).add(new Entry(null, true, alone));
    }

    /** Opens a publisher that keeps the contract. */
    Publisher openPublisher() {
        stage.step("open publisher");
        int mine = ++epoch;
        if (open != null) {
            faults.saw("transaction left unfinished");
            end(open, Outcome.ABORTED);
        }
        stage.step("publisher opened");
        return new Publisher() {
            @Override
            public void publish(List<PlacedEvent> events) {
                publishAs(mine, events);
            }

            @Override
            public void close() {
                // the broker does not notice
            }
        };
    }

    private void publishAs(int mine, List<PlacedEvent> events) {
        stage.step("publish");
        Transaction transaction = new Transaction();
        for (PlacedEvent event : events) {
            stage.step("send");
            mustBeNewest(mine);
            open = transaction;
            add(event.row(), transaction);
        }
        stage.step("commit publish");
        mustBeNewest(mine);
        end(transaction, Outcome.COMMITTED);
        stage.step("publish committed");
    }

    private void mustBeNewest(int mine) {
        if (mine != epoch) {
            faults.saw("publisher fenced");
            throw new Publisher.PublishingFailed("fenced off", null);
        }
    }

    private void add(EventRow row, Transaction transaction) {
        int partition = partitionOf(row.client());
        transaction.partitions.add(partition);
        partitions.get(partition).add(new Entry(row, false, transaction));
    }

    private void end(Transaction transaction, Outcome outcome) {
        transaction.outcome = outcome;
        transaction.partitions.forEach(p -> partitions.get(p).add(new Entry(null, false, transaction)));
        open = null;
    }

    /** Puts one record on the topic at once, as a producer without transactions does. */
    void addAtOnce(EventRow row) {
        Transaction alone = new Transaction();
        alone.outcome = Outcome.COMMITTED;
        add(row, alone);
    }
}
