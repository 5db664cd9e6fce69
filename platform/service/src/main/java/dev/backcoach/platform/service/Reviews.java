package dev.backcoach.platform.service;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.postgres.DueReviews;
import dev.backcoach.platform.eventlog.types.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Wakes the clients whose next review has fallen due, so that silence leads to decisions too. A review waits while facts
 * from before its due time may still be on their way, for a day at most.
 */
final class Reviews<C> {

    private static final Logger LOG = Logger.getLogger(Reviews.class);
    private static final int AT_ONCE = 200;
    private static final Duration WAIT_AT_MOST = Duration.ofHours(24);

    private final DueReviews due;
    private final Function<Request<C>, Answer> commands;
    private final Function<ClientId, Optional<Instant>> caughtUpAsOf;
    private final Function<Instant, C> review;
    private final InstantSource clock;

    /**
     * @param caughtUpAsOf up to when everything about a client has been taken in; empty where another process does that
     * @param review the command that runs what is due by a moment
     */
    Reviews(
            DueReviews due,
            Function<Request<C>, Answer> commands,
            Function<ClientId, Optional<Instant>> caughtUpAsOf,
            Function<Instant, C> review,
            InstantSource clock) {
        this.due = due;
        this.commands = commands;
        this.caughtUpAsOf = caughtUpAsOf;
        this.review = review;
        this.clock = clock;
    }

    /** Runs everything that is due now and may be run here. */
    boolean run() {
        Instant now = clock.instant();
        DueReviews.Due last = DueReviews.NONE_YET;
        List<DueReviews.Due> page;
        do {
            page = due.at(now, last, AT_ONCE);
            for (DueReviews.Due one : page) {
                run(one, now);
                last = one;
            }
        } while (page.size() == AT_ONCE);
        return false;
    }

    private void run(DueReviews.Due one, Instant now) {
        Instant known = one.dueAt().isBefore(now.minus(WAIT_AT_MOST))
                ? now
                : caughtUpAsOf.apply(one.client()).orElse(Instant.MIN);
        if (known.isBefore(one.dueAt())) {
            return;
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant asOf = known.isBefore(now) ? known : now;
        try {
            Answer _ = commands.apply(Request.of(
                    one.client(),
                    id,
                    review.apply(asOf),
                    new Context(asOf.atOffset(ZoneOffset.UTC), id, null, "service:review", null)));
        } catch (ConcurrentChange | ClientGone passed) {
            LOG.debugf("The review of client %s is for later or never: %s", one.client(), passed.getMessage());
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The review of client %s failed and is tried again.", one.client());
        }
    }
}
