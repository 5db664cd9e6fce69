package dev.backcoach.platform.rest.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Requests that fail outside of REST resources, such as one without {@code Host}: the same problems as inside, without a
 * stack trace. What Quarkus and the HTTP codec refuse before any route (a path that cannot be decoded, a line or header
 * that is too long) is a 4xx without a body.
 */
@Singleton
public class RouteProblems {

    /** After every route that answers, and after the failure handler of Quarkus REST. */
    private static final int LATE = 30_000;

    void listen(@Observes Router router) {
        router.route().order(LATE).failureHandler(this::answer);
        router.errorHandler(400, this::answer);
        router.errorHandler(404, this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        boolean notOurs = failure instanceof AuthenticationException
                || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException;
        if (notOurs || context.response().headWritten()) {
            context.next();
            return;
        }
        int status = context.statusCode();
        Problem problem =
                status >= 400 && status < 500 ? RequestProblems.ofStatus(status) : UnexpectedProblems.logged(failure);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(problem.on(context.request().path()).toJson());
    }
}
