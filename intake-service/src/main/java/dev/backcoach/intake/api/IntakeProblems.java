package dev.backcoach.intake.api;

import dev.backcoach.intake.client.NotClearable;
import dev.backcoach.intake.client.NotReady;
import dev.backcoach.intake.client.NothingThere;
import dev.backcoach.intake.client.WrongState;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the intake's own refusals look like over HTTP. */
public class IntakeProblems {

    @ServerExceptionMapper
    Response notReady(NotReady refusal, UriInfo request) {
        return response(
                Problem.of(ProblemType.WRONG_STATE, refusal.getMessage())
                        .with("state", "INCOMPLETE")
                        .with("rule", refusal.rule())
                        .with("missing", refusal.missing()),
                request);
    }

    @ServerExceptionMapper
    Response wrongState(WrongState refusal, UriInfo request) {
        return response(
                Problem.of(ProblemType.WRONG_STATE, refusal.getMessage())
                        .with("state", refusal.state())
                        .with("rule", refusal.rule()),
                request);
    }

    @ServerExceptionMapper
    Response nothingThere(NothingThere refusal, UriInfo request) {
        return response(Problem.of(ProblemType.NOT_FOUND, refusal.getMessage()), request);
    }

    @ServerExceptionMapper
    Response notClearable(NotClearable refusal, UriInfo request) {
        return response(
                Problem.of(ProblemType.RULE, "This clearance cannot be recorded; see errors.")
                        .with(List.of(Fault.at("/rules/" + refusal.index(), refusal.getMessage())))
                        .with("rule", refusal.rule()),
                request);
    }

    private static Response response(Problem problem, UriInfo request) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.on(request.getRequestUri().getRawPath()).toJson())
                .build();
    }
}
