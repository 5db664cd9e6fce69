package dev.backcoach.platform.eventlog.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.relay.Publisher;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a relay from losing an event or changing the order: the simulator notices when any of it is taken out. */
class RelayGuardsTest {

    private static final int SEEDS = 1_000;

    @Test
    void aRelayThatFollowsPositionsAloneIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    RelaySession session(InMemoryEventStore store, RelaySession session) {
                        return new ThroughSession(session) {
                            @Override
                            public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
                                super.eventsAfter(cursor, limit);
                                return store.everything().stream()
                                        .filter(e -> e.at().position() > cursor.position())
                                        .sorted(Comparator.comparingLong(e -> e.at().position()))
                                        .limit(limit)
                                        .toList();
                            }
                        };
                    }
                }))
                .isPresent();
    }

    @Test
    void aRelayThatDoesNotWaitForOpenTransactionsIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    RelaySession session(InMemoryEventStore store, RelaySession session) {
                        return new ThroughSession(session) {
                            @Override
                            public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
                                super.eventsAfter(cursor, limit);
                                return store.everything().stream()
                                        .filter(e -> e.at().compareTo(cursor) > 0)
                                        .limit(limit)
                                        .toList();
                            }
                        };
                    }
                }))
                .isPresent();
    }

    @Test
    void aRelayThatMovesItsCursorBeforeItPublishesIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    RelaySession session(InMemoryEventStore store, RelaySession session) {
                        return new CursorFirst(session);
                    }
                }))
                .isPresent();
    }

    @Test
    void aProducerWithoutTransactionsThatSkipsARecordIsFoundOut() {
        assertThat(Seeds.firstViolation(SEEDS, () -> new Ports() {
                    @Override
                    Publisher openPublisher(Stage stage, Topic topic) {
                        stage.step("open publisher");
                        return new Pipelining(stage, topic);
                    }
                }))
                .get()
                .asString()
                .containsAnyOf("the topic is not the log", "a gap where the relay makes none");
    }

    private static class ThroughSession implements RelaySession {

        final RelaySession real;

        ThroughSession(RelaySession real) {
            this.real = real;
        }

        @Override
        public Optional<Lead> lead() {
            return real.lead();
        }

        @Override
        public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
            return real.eventsAfter(cursor, limit);
        }

        @Override
        public boolean moveCursor(long epoch, Cursor to) {
            return real.moveCursor(epoch, to);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private static final class CursorFirst extends ThroughSession {

        private long epoch;

        CursorFirst(RelaySession real) {
            super(real);
        }

        @Override
        public Optional<Lead> lead() {
            Optional<Lead> lead = real.lead();
            lead.ifPresent(won -> epoch = won.epoch());
            return lead;
        }

        @Override
        public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
            List<PlacedEvent> events = real.eventsAfter(cursor, limit);
            if (!events.isEmpty()) {
                real.moveCursor(epoch, events.getLast().at());
            }
            return events;
        }
    }

    /** A record whose sending failed is overtaken by those behind it before the failure is noticed. */
    private record Pipelining(Stage stage, Topic topic) implements Publisher {

        @Override
        public void publish(List<PlacedEvent> events) {
            PublishingFailed failed = null;
            for (PlacedEvent event : events) {
                try {
                    stage.step("send");
                    topic.addAtOnce(event.row());
                } catch (PublishingFailed skipped) {
                    failed = skipped;
                }
            }
            if (failed != null) {
                throw failed;
            }
        }

        @Override
        public void close() {
            // the broker does not notice
        }
    }
}
