package dev.backcoach.platform.rest.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 with the challenge that the authentication mechanism asks for ({@code WWW-Authenticate}), and 403. */
public class SecurityProblems {

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class
    })
    Uni<Response> unauthenticated(RoutingContext context, UriInfo request) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Problem problem = Problem.of(
                ProblemType.UNAUTHENTICATED, "Send a bearer token that has not expired in the header Authorization.");
        if (authenticator == null) {
            return Uni.createFrom().item(ProblemResponse.of(problem, request));
        }
        return authenticator
                .getChallenge(context)
                .onFailure()
                .recoverWithNull()
                .map(challenge -> ProblemResponse.of(problem, headers(challenge, context), request));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, UriInfo request) {
        return ProblemResponse.of(
                Problem.of(
                        ProblemType.FORBIDDEN,
                        "Your role or your relation to this record does not allow it. Use another account or ask"
                                + " whoever looks after accounts."),
                request);
    }

    /** Without what the mechanism has put on the response already, as it does when it fails early. */
    private static Map<String, String> headers(ChallengeData challenge, RoutingContext context) {
        var headers = new LinkedHashMap<String, String>();
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> {
                if (!context.response().headers().contains(name)) {
                    headers.put(name.toString(), String.valueOf(value));
                }
            });
        }
        return headers;
    }
}
