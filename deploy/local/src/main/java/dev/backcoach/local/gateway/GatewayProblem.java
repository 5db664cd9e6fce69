package dev.backcoach.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** What the gateway itself can have against a request, answered as {@code application/problem+json} (RFC 9457). */
enum GatewayProblem {
    MALFORMED(400, "malformed", "The request cannot be read"),
    NOTHING_HERE(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The resource has no such method"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    CLOCK_GOES_FORWARD(422, "rule", "A rule refuses this"),
    BROKEN_OFF(502, "service-broke-off", "The service broke off its answer"),
    NO_TOKEN(503, "identity-unavailable", "Nobody gives tokens at the moment"),
    SERVICE_AWAY(503, "service-unavailable", "The service does not run at the moment");

    private static final int TRY_AGAIN_AFTER_SECONDS = 2;

    private final int status;
    private final String slug;
    private final String title;

    GatewayProblem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** Answers the request unless an answer is already on its way. */
    void answer(HttpServerRequest request, String detail) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        if (status >= 500) {
            response.putHeader("Retry-After", Integer.toString(TRY_AGAIN_AFTER_SECONDS));
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("type", "urn:backcoach:problem:" + slug)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .put("instance", request.path())
                        .encode());
    }
}
