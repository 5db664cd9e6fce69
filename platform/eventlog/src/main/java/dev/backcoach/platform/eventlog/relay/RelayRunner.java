package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.WakeUp;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a relay running on a thread of its own: leads when it can, stands by otherwise, tries again with backoff while
 * the database or the broker is away, and stops for good where publishing on would be wrong.
 */
public final class RelayRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayRunner.class);
    private static final Duration POLL = Duration.ofMillis(50);
    /** Between the ends of batches that are not full: each costs a Kafka transaction and a commit, however small. */
    private static final Duration GATHER = Duration.ofMillis(15);

    private static final Duration STAND_BY = Duration.ofMillis(500);
    private static final Duration BACKOFF_AT_MOST = Duration.ofSeconds(5);

    private final Relay relay;
    private final Thread thread;
    private final WakeUp wakeUp = new WakeUp();
    private volatile RelayStatus status = new RelayStatus(RelayStatus.State.STANDING_BY, 0, null, null);

    public RelayRunner(String service, Relay relay) {
        this.relay = relay;
        this.thread = Thread.ofPlatform().name(service + "-relay").unstarted(this::run);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** Tells that something was committed, so that it need not wait for the next poll. */
    public void wake() {
        wakeUp.wake();
    }

    /** What it is doing. */
    public RelayStatus status() {
        return status;
    }

    /** Finishes the batch in hand and lets go of the lead. */
    @Override
    public void close() {
        wakeUp.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration backoff = POLL;
        while (!wakeUp.isClosed()) {
            long before = status.published();
            try {
                Relay.Ended ended = relay.lead(new Leading());
                if (ended == Relay.Ended.NOT_LEADING) {
                    now(RelayStatus.State.STANDING_BY, null);
                    wakeUp.await(STAND_BY);
                    continue;
                }
            } catch (OutOfOrder | CursorFromElsewhere wrong) {
                LOG.error("{}", wrong.getMessage());
                now(RelayStatus.State.STOPPED, wrong.getMessage());
                return;
            } catch (RuntimeException fault) {
                LOG.error("The relay failed and starts again.", fault);
                now(RelayStatus.State.WAITING, fault.toString());
            } catch (Error fault) {
                LOG.error("The relay has stopped; restart the service.", fault);
                now(RelayStatus.State.STOPPED, fault.toString());
                throw fault;
            }
            if (status.published() > before) {
                backoff = POLL;
            }
            wakeUp.await(backoff);
            backoff =
                    backoff.multipliedBy(2).compareTo(BACKOFF_AT_MOST) < 0 ? backoff.multipliedBy(2) : BACKOFF_AT_MOST;
        }
        now(RelayStatus.State.CLOSED, null);
    }

    private void now(RelayStatus.State state, String because) {
        status = new RelayStatus(state, status.published(), status.cursor(), because);
    }

    private final class Leading implements Relay.Pace {

        private boolean announced;

        @Override
        public boolean goOn() {
            if (!announced) {
                announced = true;
                now(RelayStatus.State.LEADING, null);
                LOG.info("{} leads.", thread.getName());
            }
            return !wakeUp.isClosed();
        }

        @Override
        public void caughtUp() {
            wakeUp.await(POLL);
        }

        @Override
        public void published(int events, boolean full, Cursor cursor) {
            status = new RelayStatus(RelayStatus.State.LEADING, status.published() + events, cursor, null);
            if (!full) {
                wakeUp.rest(GATHER);
            }
        }

        @Override
        public void lost(RuntimeException because) {
            LOG.warn("{} lost the lead and tries again: {}", thread.getName(), because.getMessage());
            now(RelayStatus.State.WAITING, because.getMessage());
        }
    }
}
