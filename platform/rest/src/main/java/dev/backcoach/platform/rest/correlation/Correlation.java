package dev.backcoach.platform.rest.correlation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ties everything together that one request leads to: log lines, problems, events, what other services do about
 * them. The caller may choose the id with {@code X-Correlation-Id}; else it is the trace id of {@code traceparent}, else
 * a new one. Only a UUID is taken over, so that nothing personal gets into logs by this way.
 *
 * @param id of the request
 * @param traceparent W3C trace context as the caller sent it, or null
 */
public record Correlation(UUID id, String traceparent) {

    /** The header that carries the id, both ways. */
    public static final String HEADER = "X-Correlation-Id";

    /** The name under which log lines and problems show the id. */
    public static final String NAME = "correlationId";

    private static final String KEPT_AS = Correlation.class.getName();
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{16})([0-9a-f]{16})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** What the headers of a request say; a new id where they say nothing that can be used. */
    static Correlation of(HttpServerRequest request) {
        String traceparent = request.getHeader("traceparent");
        Matcher trace = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        boolean traced = trace.matches();
        String chosen = request.getHeader(HEADER);
        UUID id;
        if (chosen != null && UUID_TEXT.matcher(chosen).matches()) {
            id = UUID.fromString(chosen);
        } else if (traced) {
            id = new UUID(Long.parseUnsignedLong(trace.group(1), 16), Long.parseUnsignedLong(trace.group(2), 16));
        } else {
            id = UuidCreator.getTimeOrderedEpoch();
        }
        return new Correlation(id, traced ? traceparent : null);
    }

    void keepIn(RoutingContext context) {
        context.put(KEPT_AS, this);
    }

    /** The correlation of the request that is being answered; empty before it was read. */
    public static Optional<Correlation> in(RoutingContext context) {
        return Optional.ofNullable(context.get(KEPT_AS));
    }
}
