package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import java.util.List;
import java.util.Optional;

/** A process that runs the real relay, over and over. */
final class RelayPart implements Runnable, Relay.Pace {

    private final Simulation simulation;
    private int turnsLeft;

    RelayPart(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public void run() {
        while (!simulation.atRest()) {
            turnsLeft = 1 + simulation.dice.nextInt(60);
            int batchSize = 1 + simulation.dice.nextInt(8);
            Relay relay = new Relay(
                    this::open,
                    () -> simulation.ports.openPublisher(simulation.stage, simulation.topic),
                    Instance.PROGRESS.types(),
                    batchSize);
            try {
                relay.lead(this);
            } catch (Crash crash) {
                simulation.stage.note(crash.getMessage());
            }
            simulation.stage.idle(40);
        }
    }

    private RelaySession open() {
        RelaySession session = simulation.progress.openRelaySession();
        simulation.openSessions.add(session);
        return new Watched(simulation.ports.session(simulation.progress, session), session);
    }

    @Override
    public boolean goOn() {
        return !simulation.atRest() && (simulation.faults.isCalm() || turnsLeft-- > 0);
    }

    @Override
    public void caughtUp() {
        simulation.stage.idle(20);
    }

    @Override
    public void published(int events, boolean full, Cursor cursor) {
        simulation.stage.note("published " + events + " up to " + cursor);
    }

    @Override
    public void lost(RuntimeException because) {
        simulation.faults.saw("lead lost");
        simulation.stage.note("lost the lead: " + because.getMessage());
    }

    private final class Watched implements RelaySession {

        private final RelaySession ported;
        private final RelaySession itself;

        Watched(RelaySession ported, RelaySession itself) {
            this.ported = ported;
            this.itself = itself;
        }

        @Override
        public Optional<Lead> lead() {
            return ported.lead();
        }

        @Override
        public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
            List<PlacedEvent> events = ported.eventsAfter(cursor, limit);
            if (events.size() < limit
                    && simulation.progress.everything().stream()
                                    .filter(event -> event.at().compareTo(cursor) > 0)
                                    .count()
                            > events.size()) {
                simulation.faults.saw("horizon held something back");
            }
            return events;
        }

        @Override
        public boolean moveCursor(long epoch, Cursor to) {
            return ported.moveCursor(epoch, to);
        }

        @Override
        public void close() {
            simulation.openSessions.remove(itself);
            ported.close();
        }
    }
}
