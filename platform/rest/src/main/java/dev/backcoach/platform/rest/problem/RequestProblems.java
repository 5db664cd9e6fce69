package dev.backcoach.platform.rest.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Requests that cannot be routed, read or used: 4xx, whatever layer found out. */
public class RequestProblems {

    /** Before the mappers that come with Quarkus. */
    private static final int FIRST = Priorities.USER - 1;

    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    @ServerExceptionMapper(priority = FIRST)
    Response own(ProblemException exception, UriInfo request, RoutingContext context) {
        if ("close".equals(exception.headers().get("Connection"))) {
            context.addEndHandler(_ -> context.request().connection().close());
        }
        return ProblemResponse.of(exception, request);
    }

    @ServerExceptionMapper(
            value = {MismatchedInputException.class, InvalidDefinitionException.class},
            priority = FIRST)
    Response json(JacksonException exception, UriInfo request) {
        return exception instanceof InvalidDefinitionException
                ? UnexpectedProblems.internal(exception, request)
                : ProblemResponse.of(JsonFaults.problem(exception), request);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response violation(ValidationException exception, UriInfo request) {
        if (exception instanceof ResteasyReactiveViolationException violation
                && ViolationFaults.areTheCallers(violation.getConstraintViolations())) {
            return ProblemResponse.of(ViolationFaults.problem(violation.getConstraintViolations()), request);
        }
        return UnexpectedProblems.internal(exception, request);
    }

    @ServerExceptionMapper(
            value = {NotFoundException.class, WebApplicationException.class},
            priority = FIRST)
    Response web(WebApplicationException exception, UriInfo request) {
        if (exception.getCause() instanceof JacksonException cause) {
            return ProblemResponse.of(JsonFaults.problem(cause), request);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status == 500) {
            return UnexpectedProblems.internal(exception, request);
        }
        boolean unreadableParameter = status == 404 && exception.getCause() != null;
        Problem problem = ofStatus(unreadableParameter ? 400 : status);
        Response response = ProblemResponse.of(problem, Map.of(), request);
        KEPT_HEADERS.forEach(name -> {
            String value = exception.getResponse().getHeaderString(name);
            if (value != null) {
                response.getHeaders().putSingle(name, value);
            }
        });
        return response;
    }

    /** The problem for a status that a layer without words of its own has decided on. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(
                        ProblemType.MALFORMED,
                        "Compare path, parameters, headers and body with the OpenAPI description.");
            case 401 ->
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a bearer token that has not expired in the header Authorization.");
            case 403 -> Problem.of(ProblemType.FORBIDDEN, "Use an account whose role allows it.");
            case 404 ->
                Problem.of(
                        ProblemType.NOT_FOUND, "Compare the path with the OpenAPI description; check the ids in it.");
            case 405 ->
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "Use a method that the OpenAPI description lists for this path.");
            case 406 ->
                Problem.of(ProblemType.NOT_ACCEPTABLE, "Accept application/json, or leave the Accept header out.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "Send less in one body.");
            case 415 ->
                Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send JSON in UTF-8 with the header Content-Type: application/json.");
            default ->
                new Problem(
                        "about:blank",
                        "The request failed",
                        status,
                        "Compare the request with the OpenAPI description.",
                        null,
                        List.of(),
                        Map.of());
        };
    }
}
