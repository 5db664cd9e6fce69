package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.postgres.JobTable;
import dev.backcoach.platform.eventlog.postgres.JobTable.Finding;
import dev.backcoach.platform.eventlog.postgres.JobTable.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Runs what operators ask for, one job at a time over all processes of the service, on one thread that rests after each
 * step. A job whose process has ended is given up after half a minute, and what it left half done is taken back.
 */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration REST = Duration.ofMillis(20);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final int FINDINGS_AT_MOST = 10_000;

    /** What can be asked for. */
    enum Kind {
        REPLAY_CHECK,
        LOG_VERIFICATION,
        READ_MODEL_REBUILD
    }

    private final String service;
    private final JobTable table;
    private final BiFunction<Kind, String, JobWork> works;
    private final Background abandoned;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<Thread> running = Optional.empty();

    /** @param works makes the work of a job, about the read model of this name where one is given */
    Jobs(String service, JobTable table, BiFunction<Kind, String, JobWork> works) {
        this.service = service;
        this.table = table;
        this.works = works;
        this.abandoned = new Background(service + "-jobs", LOOK_EVERY, this::giveUpAbandoned);
    }

    void start() {
        abandoned.start();
    }

    JobTable table() {
        return table;
    }

    /**
     * Starts a job.
     *
     * @param argument the name of a read model, or null
     * @return false when another is running, or there is one with this id
     */
    synchronized boolean begin(UUID id, Kind kind, String argument, String by) {
        JobWork work = works.apply(kind, argument);
        if (closing.getCount() == 0 || !table.begin(id, kind.name(), argument, by, work.total())) {
            work.close();
            return false;
        }
        LOG.infof("Job %s begins: %s%s.", id, kind, argument == null ? "" : " of " + argument);
        running = Optional.of(Thread.ofPlatform().name(service + "-job").start(() -> run(id, work)));
        return true;
    }

    private void run(UUID id, JobWork work) {
        try (work) {
            List<Finding> kept = new ArrayList<>();
            long[] number = {0};
            boolean more = true;
            while (more) {
                kept.clear();
                more = work.step((client, what) -> {
                    if (++number[0] <= FINDINGS_AT_MOST) {
                        kept.add(new Finding(number[0], client.value(), what));
                    }
                });
                boolean goOn = table.goOn(id, work.done(), kept);
                if (more && (!goOn || closing.await(REST.toMillis(), TimeUnit.MILLISECONDS))) {
                    work.undo();
                    table.end(id, JobTable.State.CANCELLED, goOn ? "the service was stopped" : null);
                    LOG.infof("Job %s was cancelled.", id);
                    return;
                }
            }
            table.end(id, JobTable.State.DONE, null);
            LOG.infof("Job %s is done with %d findings.", id, number[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            failed(id, work, fault);
        }
    }

    private void failed(UUID id, JobWork work, RuntimeException fault) {
        LOG.errorf(fault, "Job %s failed.", id);
        StackTraceElement[] trace = fault.getStackTrace();
        String because = fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        try {
            work.undo();
            table.end(id, JobTable.State.FAILED, because);
        } catch (StoreUnavailable away) {
            LOG.warnf("Job %s will be found abandoned: %s", id, away.getMessage());
        }
    }

    private boolean giveUpAbandoned() {
        Optional<Job> left = table.abandon(SILENT_AT_MOST);
        left.ifPresent(job -> {
            LOG.warnf("Job %s was abandoned.", job.id());
            try (JobWork work = works.apply(Kind.valueOf(job.kind()), job.argument())) {
                work.undo();
            }
        });
        return left.isPresent();
    }

    /** Ends the job that runs here. */
    @Override
    public void close() {
        closing.countDown();
        abandoned.close();
        running.ifPresent(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
