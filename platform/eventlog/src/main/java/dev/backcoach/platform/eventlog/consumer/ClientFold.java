package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.InboxTransaction.Position;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.types.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's part of a batch. Takes facts in their order, drops what was taken in before, and from the first one that
 * fails parks it and everything after it, except that what only restricts acts all the same. Once the client is erased,
 * nothing is parked any more: whatever still comes is dropped and counted.
 */
final class ClientFold<C, E, S> {

    private static final Logger LOG = LoggerFactory.getLogger(ClientFold.class);

    private record SourceVersion(ClientSource from, long version) {}

    private final FactFolder<C, E, S> folder;
    private final ClientId client;
    private final Map<ClientSource, Position> positions = new HashMap<>();
    private final Map<ClientSource, Position> moved = new HashMap<>();
    private final Set<SourceVersion> waiting = new HashSet<>();
    private final List<EventRow> rows = new ArrayList<>();
    private final List<Parked> newlyParked = new ArrayList<>();
    private Known<S> state;
    private boolean parking;
    private String storeRefuses;
    private boolean silenced;

    ClientFold(
            FactFolder<C, E, S> folder,
            ClientId client,
            Known<S> state,
            Map<ClientSource, Position> positions,
            List<Parked> parked) {
        this.folder = folder;
        this.client = client;
        this.state = state;
        this.positions.putAll(positions);
        parked.forEach(p -> waiting.add(new SourceVersion(p.from(), p.version())));
        this.parking = !parked.isEmpty();
    }

    /**
     * Has every fact parked, because the store refuses what they lead to.
     *
     * @param silent whether what only restricts does not act either, since the store refuses that too
     */
    void refuse(String cause, boolean silent) {
        storeRefuses = cause;
        silenced = silent;
    }

    void take(Fact fact) {
        Position at = positions.get(fact.from());
        if (at != null && fact.version() <= at.version()) {
            if (fact.version() == at.version() && !fact.eventId().equals(at.eventId())) {
                park(fact, "version " + fact.version() + " of " + fact.source() + " came with another event id");
            }
            return;
        }
        if (gone()) {
            moveOn(fact); // whatever is missing before it: nothing is taken in about whom has been erased
            return;
        }
        if (waiting.contains(new SourceVersion(fact.from(), fact.version()))) {
            return;
        }
        if (parking || storeRefuses != null) {
            parkBehindOthers(fact, storeRefuses == null ? "behind another parked event" : storeRefuses);
            return;
        }
        long expected = at == null ? 1 : at.version() + 1;
        if (fact.version() > expected && !folder.reader().erases(fact)) {
            LOG.error(
                    "A gap in {} of client {}: version {} came where {} was due.",
                    fact.source(),
                    client,
                    fact.version(),
                    expected);
            park(
                    fact,
                    "gap: version " + fact.version() + " of " + fact.source() + " came where " + expected + " was due");
            return;
        }
        try {
            act(fact);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException poison) {
            LOG.error(
                    "Event {} (version {} of {}) of client {} cannot be taken in; the client is parked.",
                    fact.eventId(),
                    fact.version(),
                    fact.source(),
                    client,
                    poison);
            park(fact, causeOf(poison));
            return;
        }
        moveOn(fact);
    }

    private boolean gone() {
        return state != null && state.erased();
    }

    private void moveOn(Fact fact) {
        Position now = new Position(fact.version(), fact.eventId());
        positions.put(fact.from(), now);
        moved.put(fact.from(), now);
    }

    /** Lets the fact act whatever its position is, to see what it would lead to; a failure is passed over. */
    void offer(Fact fact) {
        try {
            act(fact);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException poison) {
            LOG.debug("Event {} leads to nothing that could be stored.", fact.eventId());
        }
    }

    private void parkBehindOthers(Fact fact, String cause) {
        boolean acted = false;
        if (!silenced && folder.reader().restricts(fact)) {
            try {
                act(fact);
                acted = true;
            } catch (StoreUnavailable away) {
                throw away;
            } catch (RuntimeException poison) {
                LOG.error(
                        "Event {} of client {} would restrict but cannot be taken in.", fact.eventId(), client, poison);
            }
        }
        if (gone()) {
            moveOn(fact);
            return;
        }
        add(fact, acted, cause);
    }

    private void act(Fact fact) {
        FactFolder.Step<S> step = folder.take(state, fact);
        rows.addAll(step.rows());
        state = step.after();
    }

    private void park(Fact fact, String cause) {
        parking = true;
        add(fact, false, cause);
    }

    private void add(Fact fact, boolean acted, String cause) {
        waiting.add(new SourceVersion(fact.from(), fact.version()));
        newlyParked.add(new Parked(fact.from(), fact.version(), fact.eventId(), FactFormat.write(fact), acted, cause));
    }

    /** Class and place only: a message may quote what is personal. */
    static String causeOf(Throwable poison) {
        StackTraceElement[] trace = poison.getStackTrace();
        return poison.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    ClientId client() {
        return client;
    }

    Known<S> state() {
        return state;
    }

    List<EventRow> rows() {
        return rows;
    }

    Append append() {
        Append append = Append.of(client, rows);
        return rows.isEmpty() ? append : append.with(folder.nextReview(state));
    }

    List<Parked> newlyParked() {
        return newlyParked;
    }

    Map<ClientSource, Position> moved() {
        return moved;
    }
}
