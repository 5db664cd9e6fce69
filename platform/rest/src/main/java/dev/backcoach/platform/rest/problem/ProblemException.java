package dev.backcoach.platform.rest.problem;

import dev.backcoach.platform.rest.problem.Problem.Fault;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. For whatever an exception of the event log does not already say; a rule that refuses
 * throws a {@code Rejection} instead. Carries no stack trace and is not logged.
 */
public class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /**
     * Ends a request with a problem and further response headers.
     *
     * @param headers response headers by name
     */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail(), problem.status());
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** 404. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, detail));
    }

    /** 403. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(ProblemType.FORBIDDEN, detail));
    }

    /**
     * 409: the state is not one in which this can be done.
     *
     * @param state the present state, as the API names it
     */
    public static ProblemException wrongState(String state, String detail) {
        return new ProblemException(Problem.of(ProblemType.WRONG_STATE, detail).with("state", state));
    }

    /** 400: a path or query parameter or header has a value that cannot be used. */
    public static ProblemException parameter(String name, String message) {
        return new ProblemException(
                Problem.of(ProblemType.INVALID, "Correct the parameter " + name + " and send again.")
                        .with(List.of(Fault.of(name, message))));
    }

    /** 400: a place in the body has a value that cannot be used. */
    public static ProblemException body(String pointer, String message) {
        return new ProblemException(
                Problem.of(ProblemType.INVALID, "Correct the listed errors in the body and send it again.")
                        .with(List.of(Fault.at(pointer, message))));
    }

    /**
     * 412: the resource is not the one that {@code If-Match} names.
     *
     * @param current the present entity tag, without quotes
     */
    public static ProblemException stale(String current) {
        return new ProblemException(
                Problem.of(ProblemType.STALE, "Read the resource again, decide again, and send with its new ETag.")
                        .with("current", current),
                Map.of(HttpHeaders.ETAG, '"' + current + '"'));
    }

    /** 428: a change that must say what it was decided upon does not. */
    public static ProblemException preconditionRequired() {
        return new ProblemException(Problem.of(
                ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the resource that you have read."));
    }

    /** 413. */
    public static ProblemException tooLarge(long limitInBytes) {
        return new ProblemException(
                Problem.of(ProblemType.TOO_LARGE, "Send at most " + limitInBytes + " bytes in one body.")
                        .with("limit", limitInBytes),
                Map.of("Connection", "close"));
    }

    /** 429. */
    public static ProblemException tooManyRequests(Duration retryAfter) {
        return later(ProblemType.TOO_MANY_REQUESTS, "Wait as long as Retry-After says, then send again.", retryAfter);
    }

    /** 503 or 429 of the given type, with {@code Retry-After} in whole seconds, at least 1. */
    public static ProblemException later(ProblemType type, String detail, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
        return new ProblemException(Problem.of(type, detail), Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    /** What is told to the caller. */
    public Problem problem() {
        return problem;
    }

    /** Response headers that come with the problem. */
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
