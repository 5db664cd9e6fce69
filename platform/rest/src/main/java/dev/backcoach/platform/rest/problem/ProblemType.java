package dev.backcoach.platform.rest.problem;

/**
 * A kind of problem that callers can tell from others. Services add their own with the constructor.
 *
 * @param slug lower-case words joined by hyphens, never changed once published
 * @param title a short sentence, the same for every problem of this kind
 * @param status HTTP status, 400 to 599
 */
public record ProblemType(String slug, String title, int status) {

    public static final ProblemType MALFORMED = new ProblemType("malformed", "The request cannot be read", 400);
    public static final ProblemType INVALID = new ProblemType("invalid", "The request has invalid values", 400);
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", "A valid token is needed", 401);
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", "This is not allowed to you", 403);
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", "There is nothing here", 404);
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", "The resource has no such method", 405);
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", "No accepted representation exists", 406);
    public static final ProblemType WRONG_STATE =
            new ProblemType("wrong-state", "The present state does not allow this", 409);
    public static final ProblemType CONCURRENT_CHANGE =
            new ProblemType("concurrent-change", "The record changed at the same time", 409);
    public static final ProblemType ENTRY_CONFLICT =
            new ProblemType("entry-conflict", "This revision is recorded with another body", 409);
    public static final ProblemType GONE = new ProblemType("gone", "The record has been erased", 410);
    public static final ProblemType STALE = new ProblemType("stale", "The resource has changed since you read it", 412);
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", "The body is too large", 413);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "The body's media type is not understood", 415);
    public static final ProblemType RULE = new ProblemType("rule", "A rule refuses this", 422);
    public static final ProblemType KEY_REUSED =
            new ProblemType("key-reused", "The idempotency key was used with another body", 422);
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", "If-Match is needed", 428);
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", "Too many requests", 429);
    public static final ProblemType INTERNAL = new ProblemType("internal", "Something failed on our side", 500);
    public static final ProblemType NOT_YET_TAKEN_IN =
            new ProblemType("not-yet-taken-in", "The state asked for is not here yet", 503);
    public static final ProblemType CLIENT_PARKED =
            new ProblemType("client-parked", "This client's record waits for attention", 503);
    public static final ProblemType STORE_UNAVAILABLE =
            new ProblemType("store-unavailable", "The database does not answer", 503);
    public static final ProblemType TRANSPORT_UNAVAILABLE =
            new ProblemType("transport-unavailable", "The Kafka broker does not answer", 503);

    public ProblemType {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || status < 400 || status > 599) {
            throw new IllegalArgumentException("no problem type: " + slug + " " + status);
        }
    }

    /** The value of a problem's {@code type} member. */
    public String uri() {
        return "urn:backcoach:problem:" + slug;
    }
}
