package dev.backcoach.platform.rest.problem;

import dev.backcoach.platform.eventlog.StoreUnavailable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Everything that no other mapper knows. A database that cannot be reached, however deeply wrapped, is 503; anything
 * else is our fault, 500, with an error id that is in the log too and nothing about the inside.
 */
public class UnexpectedProblems {

    private static final Logger LOG = Logger.getLogger(UnexpectedProblems.class);
    private static final int DEEPEST_CAUSE = 20;

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo request) {
        return databaseIsAway(failure) ? EventLogProblems.unavailable(failure, request) : internal(failure, request);
    }

    static Response internal(Throwable failure, UriInfo request) {
        return ProblemResponse.of(logged(failure), request);
    }

    /** Logs a failure and gives the problem that leads to it. */
    static Problem logged(Throwable failure) {
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed with error id %s", errorId);
        return Problem.of(
                        ProblemType.INTERNAL,
                        "Try again later. If it happens again, report it with the error id " + errorId + ".")
                .with("errorId", errorId);
    }

    /** Whether a failure comes from a database that cannot be reached, however deeply wrapped. */
    public static boolean databaseIsAway(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof StoreUnavailable
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql && saysAway(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** By SQL state: connection failures, a server that shuts down or has no slot left; by text: a pool that ran out. */
    private static boolean saysAway(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null) {
            return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
        }
        String message = failure.getMessage();
        return message != null && message.startsWith("Acquisition timeout");
    }
}
