package dev.backcoach.platform.eventlog.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.InboxTransaction.Position;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.consumer.Batch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What makes each fact take effect exactly once: the simulator notices when any of it is taken out. */
class ConsumerGuardsTest {

    private static final int SEEDS = 3_000;

    private static final class Inboxes extends Ports {

        private final UnaryOperator<InboxTransaction> change;

        Inboxes(UnaryOperator<InboxTransaction> change) {
            this.change = change;
        }

        @Override
        EventStore consuming(String consumer, EventStore store) {
            return ThroughTransaction.inInbox(store, change);
        }
    }

    @Test
    void anOffsetThatIsMovedFromWhereverItIsIsFoundOut() {
        assertThat(Seeds.firstViolation(
                        SEEDS,
                        () -> new Inboxes(inbox -> new ThroughInbox(inbox) {
                            @Override
                            public boolean moveOffset(Partition partition, long expected, long next) {
                                return real.moveOffset(partition, real.nextOffset(partition), next);
                            }
                        })))
                .get()
                .asString()
                .containsAnyOf("took effect", "not at rest");
    }

    @Test
    void anOffsetThatIsCommittedBeforeTheEffectsIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    EventStore consuming(String consumer, EventStore store) {
                        return ThroughTransaction.inInbox(store, inbox -> new ThroughInbox(inbox) {
                            @Override
                            public boolean moveOffset(Partition partition, long expected, long next) {
                                return store.transact(
                                        transaction -> transaction.inbox().moveOffset(partition, expected, next));
                            }
                        });
                    }
                }))
                .isPresent();
    }

    @Test
    void aVersionConflictThatIsPassedOverIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    EventStore consuming(String consumer, EventStore store) {
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
                .containsAnyOf("took effect", "recorded 0 times");
    }

    @Test
    void positionsThatDoNotHoldBackDuplicatesAreFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, WithoutPositions::new))
                .get()
                .asString()
                .contains("took effect");
    }

    @Test
    void aConsumerThatPollsOnBeforeItHasGoneBackIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    boolean goesBackBeforePolling() {
                        return false;
                    }
                }))
                .isPresent();
    }

    /** A retry that commits between the two reads would have its facts take effect again. */
    @Test
    void aTransactionThatReadsStatesAfterPositionsIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    EventStore consuming(String consumer, EventStore store) {
                        return ThroughTransaction.in(store, StatesLast::new);
                    }
                }))
                .get()
                .asString()
                .contains("took effect");
    }

    private static final class StatesLast extends ThroughTransaction {

        private final Map<ClientSource, Position> positions = new HashMap<>();
        private final Map<ClientId, List<Parked>> parked = new HashMap<>();
        private boolean read;

        StatesLast(StoreTransaction real) {
            super(real);
        }

        private void readBefore(Collection<ClientId> clients) {
            if (!read) {
                read = true;
                positions.putAll(real.inbox()
                        .positions(clients.stream()
                                .map(client -> new ClientSource(client, Simulation.SOURCE))
                                .toList()));
                parked.putAll(real.inbox().parked(clients));
            }
        }

        @Override
        public Map<ClientId, StreamTail> tails(Map<ClientId, Long> after) {
            readBefore(after.keySet());
            return real.tails(after);
        }

        @Override
        public Map<ClientId, StreamTail> load(Collection<ClientId> clients, int shape) {
            readBefore(clients);
            return real.load(clients, shape);
        }

        @Override
        public InboxTransaction inbox() {
            return new ThroughInbox(real.inbox()) {
                @Override
                public Map<ClientSource, Position> positions(Collection<ClientSource> of) {
                    return read ? new HashMap<>(positions) : real.positions(of);
                }

                @Override
                public Map<ClientId, List<Parked>> parked(Collection<ClientId> clients) {
                    return read ? new HashMap<>(parked) : real.parked(clients);
                }

                @Override
                public boolean movePositions(Map<ClientSource, Position> to) {
                    real.movePositions(to);
                    return true;
                }
            };
        }
    }

    /** Every batch begins where the client's facts go on, whatever was taken in before. */
    private static final class WithoutPositions extends Ports {

        private final Map<String, Map<ClientId, Long>> firstVersions = new HashMap<>();

        @Override
        void takes(String consumer, Batch batch) {
            Map<ClientId, Long> first = new HashMap<>();
            for (Batch.Received received : batch.records()) {
                if (received instanceof Batch.ReceivedFact(long _, var fact)) {
                    first.putIfAbsent(fact.client(), fact.version());
                }
            }
            firstVersions.put(consumer, first);
        }

        @Override
        EventStore consuming(String consumer, EventStore store) {
            return ThroughTransaction.inInbox(store, inbox -> new ThroughInbox(inbox) {
                private boolean ofBatch;

                @Override
                public boolean movePositions(Map<ClientSource, Position> to) {
                    real.movePositions(to);
                    return true;
                }

                @Override
                public long nextOffset(Partition partition) {
                    ofBatch = true;
                    return real.nextOffset(partition);
                }

                @Override
                public Map<ClientSource, Position> positions(Collection<ClientSource> of) {
                    Map<ClientSource, Position> found = real.positions(of);
                    Map<ClientId, Long> first = ofBatch ? firstVersions.get(consumer) : Map.of();
                    found.replaceAll((from, at) -> first.containsKey(from.client())
                            ? new Position(first.get(from.client()) - 1, new UUID(0, 0))
                            : at);
                    return found;
                }
            });
        }
    }
}
