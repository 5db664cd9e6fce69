package dev.backcoach.platform.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** Turns a problem into the answer to a request; the one place where its headers are decided. */
final class ProblemResponse {

    private ProblemResponse() {}

    static Response of(Problem problem, UriInfo request) {
        return of(problem, Map.of(), request);
    }

    static Response of(ProblemException exception, UriInfo request) {
        return of(exception.problem(), exception.headers(), request);
    }

    static Response of(Problem problem, Map<String, String> headers, UriInfo request) {
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.on(request.getRequestUri().getRawPath()).toJson());
        headers.forEach(response::header);
        return response.build();
    }
}
