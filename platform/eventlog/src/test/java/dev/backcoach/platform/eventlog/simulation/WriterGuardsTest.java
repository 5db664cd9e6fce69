package dev.backcoach.platform.eventlog.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.CommitUnknown;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.relay.OutOfOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What keeps each command recorded once and in order: the simulator notices when any of it is taken out. */
class WriterGuardsTest {

    private static final int SEEDS = 1_000;

    @Test
    void aCommitWithAnUnknownOutcomeThatIsTakenForAFailureIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    EventStore writing(EventStore store) {
                        return new UnknownIsFailure(store);
                    }
                }))
                .get()
                .asString()
                .contains("recorded 2 times");
    }

    @Test
    void aVersionConflictThatIsPassedOverIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    EventStore writing(EventStore store) {
                        return ThroughTransaction.in(store, transaction -> new ThroughTransaction(transaction) {
                            @Override
                            public Set<ClientId> append(List<Append> appends) {
                                real.append(appends);
                                return Set.of();
                            }
                        });
                    }
                }))
                .get()
                .asString()
                .contains("recorded");
    }

    /** The store itself refuses an append behind a write, so this one reads on in the midst of a group's append. */
    @Test
    void aTransactionThatReadsAfterItsFirstWriteIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    EventStore writing(EventStore store) {
                        return ThroughTransaction.in(store, transaction -> new ThroughTransaction(transaction) {
                            @Override
                            public Set<ClientId> append(List<Append> appends) {
                                return real.append(new ReadingLate(real, appends));
                            }
                        });
                    }
                }))
                .get()
                .extracting(Throwable::getCause)
                .isInstanceOf(OutOfOrder.class);
    }

    private record UnknownIsFailure(EventStore real) implements EventStore {

        @Override
        public <T> T transact(Function<StoreTransaction, T> work) {
            try {
                return real.transact(work);
            } catch (CommitUnknown unknown) {
                throw new ConcurrentChange("as if nothing had been committed");
            }
        }

        @Override
        public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
            real.keepSnapshot(client, snapshot);
        }
    }

    /** Appends of which all but the first look up the version that they follow when their turn comes. */
    private static final class ReadingLate extends AbstractList<Append> {

        private final StoreTransaction transaction;
        private final List<Append> appends;

        ReadingLate(StoreTransaction transaction, List<Append> appends) {
            this.transaction = transaction;
            this.appends = new ArrayList<>(appends);
        }

        @Override
        public Append get(int index) {
            Append append = appends.get(index);
            if (index == 0 || append.key() != null || append.entry() != null) {
                return append;
            }
            StreamTail tail = transaction.tails(Map.of(append.client(), 0L)).get(append.client());
            Append renumbered = Append.of(
                    append.client(),
                    renumbered(
                            append.events(),
                            tail == null ? 0 : tail.events().getLast().version()));
            appends.set(index, renumbered);
            return renumbered;
        }

        private static List<EventRow> renumbered(List<EventRow> rows, long after) {
            List<EventRow> now = new ArrayList<>();
            for (EventRow row : rows) {
                now.add(new EventRow(
                        row.client(),
                        after + 1 + now.size(),
                        row.eventId(),
                        row.type(),
                        row.occurredAt(),
                        row.recordedAt(),
                        row.causationId(),
                        row.correlationId(),
                        row.actor(),
                        row.traceparent(),
                        row.payload()));
            }
            return now;
        }

        @Override
        public int size() {
            return appends.size();
        }
    }
}
