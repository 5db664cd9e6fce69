package dev.backcoach.platform.rest.problem;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.ClientParked;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EntryConflict;
import dev.backcoach.platform.eventlog.KeyReused;
import dev.backcoach.platform.eventlog.NotYetTakenIn;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.TransportUnavailable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the refusals of rules and of the event log look like over HTTP. */
public class EventLogProblems {

    private static final Logger LOG = Logger.getLogger(EventLogProblems.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(30);

    @ServerExceptionMapper
    Response rule(Rejection rejection, UriInfo request) {
        return ProblemResponse.of(
                Problem.of(ProblemType.RULE, rejection.getMessage()).with("rule", rejection.rule()), request);
    }

    @ServerExceptionMapper
    Response keyReused(KeyReused refusal, UriInfo request) {
        return ProblemResponse.of(Problem.of(ProblemType.KEY_REUSED, refusal.getMessage()), request);
    }

    @ServerExceptionMapper
    Response entryConflict(EntryConflict refusal, UriInfo request) {
        return ProblemResponse.of(Problem.of(ProblemType.ENTRY_CONFLICT, refusal.getMessage()), request);
    }

    @ServerExceptionMapper
    Response concurrentChange(ConcurrentChange refusal, UriInfo request) {
        return ProblemResponse.of(Problem.of(ProblemType.CONCURRENT_CHANGE, refusal.getMessage()), request);
    }

    @ServerExceptionMapper
    Response gone(ClientGone refusal, UriInfo request) {
        return ProblemResponse.of(Problem.of(ProblemType.GONE, refusal.getMessage()), request);
    }

    @ServerExceptionMapper
    Response parked(ClientParked refusal, UriInfo request) {
        return ProblemResponse.of(
                ProblemException.later(ProblemType.CLIENT_PARKED, refusal.getMessage(), LATER), request);
    }

    @ServerExceptionMapper
    Response notYetTakenIn(NotYetTakenIn refusal, UriInfo request) {
        return ProblemResponse.of(
                ProblemException.later(ProblemType.NOT_YET_TAKEN_IN, refusal.getMessage(), SOON), request);
    }

    @ServerExceptionMapper
    Response storeUnavailable(StoreUnavailable refusal, UriInfo request) {
        return unavailable(refusal, request);
    }

    @ServerExceptionMapper
    Response transportUnavailable(TransportUnavailable refusal, UriInfo request) {
        LOG.warnf("The broker does not answer: %s", refusal.getMessage());
        return ProblemResponse.of(
                ProblemException.later(
                        ProblemType.TRANSPORT_UNAVAILABLE,
                        "The Kafka broker does not answer, and nothing has begun. Events are still recorded and will be"
                                + " published. See to the broker, then send the same request again.",
                        LATER),
                request);
    }

    static Response unavailable(Throwable failure, UriInfo request) {
        LOG.warnf("The database does not answer: %s", failure.getMessage());
        LOG.debug("The database does not answer", failure);
        return ProblemResponse.of(
                ProblemException.later(
                        ProblemType.STORE_UNAVAILABLE,
                        "Nothing has been acknowledged. Send the same request again after the time in Retry-After;"
                                + " that is safe.",
                        SOON),
                request);
    }
}
