package dev.backcoach.platform.rest.correlation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/**
 * Gives each request its {@link Correlation} before anything else looks at it, puts the id into the request's log lines
 * and tells it to the caller.
 */
@Singleton
public class CorrelationFilter {

    /** Before authentication (200) and before bodies are read. */
    private static final int EARLY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(CorrelationFilter::correlate, EARLY);
    }

    private static void correlate(RoutingContext context) {
        Correlation correlation = Correlation.of(context.request());
        correlation.keepIn(context);
        String id = correlation.id().toString();
        MDC.put(Correlation.NAME, id); // of this request alone: Quarkus keeps it with the request's own context
        context.response().putHeader(Correlation.HEADER, id);
        context.next();
    }
}
