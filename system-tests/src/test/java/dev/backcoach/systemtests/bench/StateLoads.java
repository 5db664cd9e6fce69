package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.types.Known;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** States of random clients read from the database, three at a time. */
final class StateLoads {

    private static final Duration ROUND = Duration.ofMillis(800);
    private static final int AT_ONCE = 3;

    private StateLoads() {}

    /** From the snapshot and the events after it; states per second. */
    static double withSnapshot(FilledLog<?, ?, ?> filled) throws Exception {
        return perSecond(filled, true);
    }

    /** From the first event on; states per second. */
    static double fromTheFirstEvent(FilledLog<?, ?, ?> filled) throws Exception {
        return perSecond(filled, false);
    }

    private static <C, E, S> double perSecond(FilledLog<C, E, S> filled, boolean snapshot) throws Exception {
        return Callers.perSecond(AT_ONCE, ROUND, _ -> {
            ClientId client = NumberedClients.client(
                    ThreadLocalRandom.current().nextLong(1, filled.size().clients() + 1L));
            Known<S> state = snapshot ? loaded(filled, client) : folded(filled, client);
            if (state.version() != filled.size().eventsEach()) {
                throw new IllegalStateException("client " + client + " is at version " + state.version());
            }
        });
    }

    private static <C, E, S> Known<S> loaded(FilledLog<C, E, S> filled, ClientId client) {
        var aggregate = filled.log().aggregate();
        StreamTail tail = filled.log()
                .store()
                .transact(t -> t.load(List.of(client), aggregate.stateShape()))
                .get(client);
        return aggregate.load(client, tail);
    }

    private static <C, E, S> Known<S> folded(FilledLog<C, E, S> filled, ClientId client) {
        var aggregate = filled.log().aggregate();
        StreamTail tail =
                filled.log().store().transact(t -> t.tails(Map.of(client, 0L))).get(client);
        return aggregate.advance(aggregate.unknown(), tail.events());
    }
}
