package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.programme.api.ClientRecords;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.whatif.Recorded;
import dev.backcoach.programme.whatif.TeacherForced;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Runs comparisons one after the other on one thread, and remembers them in memory for an hour after their
 * end: they write nothing, and are gone when the process ends.
 */
@ApplicationScoped
class Runs {

    static final int OPEN_AT_ONCE = 3;
    private static final int REMEMBERED = 100;
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);
    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final ProblemType TOO_MANY =
            new ProblemType("too-many-what-ifs", "Too many comparisons are under way", 429);

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final EventTypes<ProgrammeEvent> types;
    private final InstantSource clock;
    private final Map<UUID, Run> runs = new LinkedHashMap<>();
    private final ExecutorService worker;

    @Inject
    Runs(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            EventTypes<ProgrammeEvent> types,
            InstantSource clock) {
        this(
                log,
                types,
                clock,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("what-if").factory()));
    }

    Runs(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            EventTypes<ProgrammeEvent> types,
            InstantSource clock,
            ExecutorService worker) {
        this.log = log;
        this.types = types;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Queues a run; the same one again is the one that there is.
     *
     * @return whether it is new
     * @throws ProblemException 409 where another has the id, 429 while the coach has too many open
     */
    synchronized boolean begin(Run run) {
        forget();
        Run known = runs.get(run.id());
        if (known != null) {
            if (known.asked().equals(run.asked())) {
                return false;
            }
            throw ProblemException.wrongState(
                    known.asked().coach().equals(run.asked().coach())
                            ? known.state().name()
                            : "TAKEN",
                    "This id is another comparison's. Make up a new one.");
        }
        long open = runs.values().stream()
                .filter(other -> other.asked().coach().equals(run.asked().coach()))
                .filter(other -> !other.state().isOver())
                .count();
        if (open >= OPEN_AT_ONCE || runs.size() >= REMEMBERED) {
            throw ProblemException.later(
                    TOO_MANY,
                    "At most " + OPEN_AT_ONCE + " of a coach are under way at once. Cancel one, or wait for its end.",
                    COME_BACK);
        }
        runs.put(run.id(), run);
        worker.execute(() -> work(run));
        return true;
    }

    /**
     * The coach's own run.
     *
     * @param only the client that it is about, or null for a cohort
     * @throws ProblemException 404 where there is none, or none any more
     */
    synchronized Run of(UUID id, UUID coach, ClientId only) {
        forget();
        Run run = runs.get(id);
        boolean theirs = run != null
                && run.asked().coach().equals(coach)
                && (only == null
                        ? run.asked().only() == null
                        : only.equals(run.asked().only()));
        if (!theirs) {
            throw ProblemException.notFound(
                    "No such comparison of yours. They are kept for an hour after their end, and"
                            + " not beyond a restart of the service: start it again.");
        }
        return run;
    }

    /** Leaves off after the step in hand; of a run that has ended this changes nothing. */
    void cancel(Run run) {
        run.end(Run.State.CANCELLED, null, clock.instant());
    }

    /** Whether the coach may read the client now. */
    boolean mayRead(UUID coach, ClientId client) {
        try {
            return coach.equals(ClientRecords.coachOf(log.current(client)));
        } catch (ClientGone _) {
            return false;
        }
    }

    void close(@Observes ShutdownEvent event) {
        List<Run> open;
        synchronized (this) {
            open = List.copyOf(runs.values());
        }
        open.forEach(this::cancel);
        worker.close();
    }

    private void forget() {
        var before = clock.instant().minus(REMEMBERED_FOR);
        runs.values().removeIf(run -> run.endedAt() != null && run.endedAt().isBefore(before));
        runs.values().stream()
                .filter(run -> runs.size() >= REMEMBERED && run.endedAt() != null)
                .findFirst()
                .ifPresent(oldest -> runs.remove(oldest.id()));
    }

    private void work(Run run) {
        try {
            long total = 0;
            for (ClientId client : run.clients()) {
                total += version(run, client);
            }
            boolean goesOn = run.begin(total);
            long done = 0;
            for (ClientId client : run.clients()) {
                goesOn = goesOn && run.reached(done);
                if (goesOn) {
                    done += compare(run, client, done);
                }
            }
            run.end(Run.State.DONE, null, clock.instant());
        } catch (StoreUnavailable away) {
            LOG.warnf("What-if %s failed: %s", run.id(), away.getMessage());
            run.end(
                    Run.State.FAILED,
                    "The database does not answer. Start it again in a while, with a new id.",
                    clock.instant());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "What-if %s failed.", run.id());
            run.end(Run.State.FAILED, "This is our fault and logged. Tell operations the id.", clock.instant());
        }
    }

    /** How long the client's stream is; 0 where the coach may not read it. */
    private long version(Run run, ClientId client) {
        try {
            Known<Programme> known = log.current(client);
            return run.asked().coach().equals(ClientRecords.coachOf(known)) ? known.version() : 0;
        } catch (ClientGone _) {
            return 0;
        }
    }

    /** Tells how many events it has gone over. */
    private long compare(Run run, ClientId client, long before) {
        if (version(run, client) == 0) {
            return 0;
        }
        List<Recorded> stream;
        try {
            stream = log.after(client, 0).stream().map(this::recorded).toList();
        } catch (ClientGone _) {
            return 0;
        }
        run.found(client, TeacherForced.compare(run.other(), stream, version -> run.reached(before + version)));
        return stream.size();
    }

    /** What one fact led to has its event as cause; what a coach or the clock did has a correlation of its own. */
    private Recorded recorded(EventRow row) {
        UUID command = row.causationId() == null ? row.correlationId() : row.causationId();
        return new Recorded(
                row.version(), row.recordedAt(), command, row.actor().startsWith("coach:"), types.read(row));
    }
}
