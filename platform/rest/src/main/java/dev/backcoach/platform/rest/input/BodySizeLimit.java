package dev.backcoach.platform.rest.input;

import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Answers a request that announces more than {@code quarkus.http.limits.max-body-size} bytes with a 413 problem, before
 * the body is read and before Quarkus would answer without words. Reads other announced bodies on the event loop.
 */
@Singleton
public class BodySizeLimit {

    /** Quarkus enforces its limit at -2. */
    private static final int BEFORE_QUARKUS = -3;

    private static final int AFTER_QUARKUS = -1;

    private final long limit;
    private final BodyHandler bodies;

    BodySizeLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        this.bodies = BodyHandler.create(false);
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::refuseAnnounced);
        router.route().order(AFTER_QUARKUS).handler(this::leaveChunkedToBodyReading);
        router.route().order(AFTER_QUARKUS).handler(this::gatherAnnounced);
    }

    private void refuseAnnounced(RoutingContext context) {
        HttpServerRequest request = context.request();
        String announced = request.getHeader("Content-Length");
        if (announced == null || !exceeds(announced)) {
            context.next();
            return;
        }
        ProblemException refusal = ProblemException.tooLarge(limit);
        HttpServerResponse response = context.response();
        refusal.headers().forEach(response::putHeader);
        response.setStatusCode(refusal.problem().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        response.endHandler(_ -> request.connection().close());
        response.end(refusal.problem().on(request.path()).toJson());
    }

    /**
     * Reads an announced body on the event loop, where it mostly is already: a request's thread then waits for nothing
     * and need not be woken for each piece.
     */
    private void gatherAnnounced(RoutingContext context) {
        String announced = context.request().getHeader("Content-Length");
        if (announced == null || announced.equals("0")) {
            context.next();
        } else {
            bodies.handle(context);
        }
    }

    private boolean exceeds(String announced) {
        try {
            return Long.parseLong(announced.strip()) > limit;
        } catch (NumberFormatException _) {
            return true;
        }
    }

    /** Quarkus would end the response by itself, without words; twice the limit stays as its backstop. */
    private void leaveChunkedToBodyReading(RoutingContext context) {
        if (context.get(VertxInputStream.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, 2 * limit);
        }
        context.next();
    }
}
