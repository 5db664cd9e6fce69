package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.UnexpectedProblems;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.programme.api.ClientRecords;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.readmodel.Comparison;
import dev.backcoach.programme.readmodel.Comparisons;
import dev.backcoach.programme.whatif.Recorded;
import dev.backcoach.programme.whatif.TeacherForced;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Works on this process's comparisons, one after the other on one thread. Nothing is written to the log. */
@ApplicationScoped
class Runs {

    private static final Logger LOG = Logger.getLogger(Runs.class);

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final EventTypes<ProgrammeEvent> types;
    private final Comparisons comparisons;
    private final Differences differences;
    private final InstantSource clock;
    private final ExecutorService worker;
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    @Inject
    Runs(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            EventTypes<ProgrammeEvent> types,
            Comparisons comparisons,
            Differences differences,
            InstantSource clock) {
        this(
                log,
                types,
                comparisons,
                differences,
                clock,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("what-if").factory()));
    }

    Runs(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            EventTypes<ProgrammeEvent> types,
            Comparisons comparisons,
            Differences differences,
            InstantSource clock,
            ExecutorService worker) {
        this.log = log;
        this.types = types;
        this.comparisons = comparisons;
        this.differences = differences;
        this.clock = clock;
        this.worker = worker;
    }

    /** Queues a comparison that has been taken up. */
    void queue(Run run) {
        open.add(run.id());
        worker.execute(() -> work(run));
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
        open.forEach(id -> end(id, Comparison.State.FAILED, "The service was stopped. Start it again, with a new id."));
        worker.close();
    }

    private void work(Run run) {
        try {
            Progress progress = new Progress(run.id(), comparisons, differences, () -> List.copyOf(open), clock);
            if (compare(run, progress)) {
                end(run.id(), Comparison.State.DONE, null);
            }
        } catch (RuntimeException fault) {
            failed(run, fault);
        } finally {
            open.remove(run.id());
        }
    }

    /** Tells whether it has come to the end. */
    private boolean compare(Run run, Progress progress) {
        boolean goesOn = progress.tell();
        long total = 0;
        for (ClientId client : run.clients()) {
            total += goesOn ? version(run, client) : 0;
            goesOn = goesOn && progress.reached(0);
        }
        progress.expect(total);
        long done = 0;
        for (ClientId client : run.clients()) {
            goesOn = goesOn && progress.reached(done);
            done += goesOn ? compare(run, client, done, progress) : 0;
        }
        progress.reached(total);
        return progress.tell();
    }

    private void failed(Run run, RuntimeException fault) {
        boolean away = UnexpectedProblems.databaseIsAway(fault);
        if (away) {
            LOG.warnf("What-if %s failed: %s", run.id(), fault.getMessage());
        } else {
            LOG.errorf(fault, "What-if %s failed", run.id());
        }
        end(
                run.id(),
                Comparison.State.FAILED,
                away
                        ? "The database did not answer. Start it again in a while, with a new id."
                        : "This is our fault and logged. Tell operations the id.");
    }

    /** Where this cannot be told either, it is given up after a while by whoever looks. */
    private void end(UUID id, Comparison.State as, String because) {
        try {
            comparisons.end(id, as, because, clock.instant());
        } catch (RuntimeException away) {
            LOG.warnf("How what-if %s ended could not be noted: %s", id, away.getMessage());
        }
    }

    /** How long the client's stream is; 0 where the coach may not read it. */
    private long version(Run run, ClientId client) {
        try {
            Known<Programme> known = log.current(client);
            return run.coach().equals(ClientRecords.coachOf(known)) ? known.version() : 0;
        } catch (ClientGone _) {
            return 0;
        }
    }

    /** Tells how many events it has gone over. */
    private long compare(Run run, ClientId client, long before, Progress progress) {
        if (version(run, client) == 0) {
            return 0;
        }
        List<Recorded> stream;
        try {
            stream = log.after(client, 0).stream().map(this::recorded).toList();
        } catch (ClientGone _) {
            return 0;
        }
        progress.found(
                client, TeacherForced.compare(run.other(), stream, version -> progress.reached(before + version)));
        return stream.size();
    }

    /** What one fact led to has its event as cause; what a coach or the clock did has a correlation of its own. */
    private Recorded recorded(EventRow row) {
        UUID command = row.causationId() == null ? row.correlationId() : row.causationId();
        return new Recorded(
                row.version(), row.recordedAt(), command, row.actor().startsWith("coach:"), types.read(row));
    }
}
