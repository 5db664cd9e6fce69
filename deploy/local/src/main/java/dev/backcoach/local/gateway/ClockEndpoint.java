package dev.backcoach.local.gateway;

import dev.backcoach.platform.rest.clock.MovableClock;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * {@code /dev/clock}: GET shows the time that all services share, PUT moves it forward. A PUT is answered when every
 * service has seen the move.
 */
final class ClockEndpoint {

    /** Longer than a {@link MovableClock} goes without looking at its file. */
    private static final long SEEN_BY_ALL_MILLIS = 100;

    private static final String DETAIL =
            "Send {\"now\": \"2026-03-01T09:00:00Z\"}: an ISO 8601 time with an offset, and nothing else.";

    private final Vertx vertx;
    private final MovableClock clock;

    ClockEndpoint(Vertx vertx, MovableClock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    void answer(HttpServerRequest request) {
        if (HttpMethod.GET.equals(request.method())) {
            show(request);
        } else if (HttpMethod.PUT.equals(request.method())) {
            request.body().onSuccess(body -> move(request, body));
        } else {
            request.response().putHeader("Allow", "GET, PUT");
            GatewayProblem.METHOD_NOT_ALLOWED.answer(request, "The clock knows GET and PUT.");
        }
    }

    private void move(HttpServerRequest request, Buffer body) {
        try {
            clock.moveTo(target(body));
            vertx.setTimer(SEEN_BY_ALL_MILLIS, _ -> show(request));
        } catch (DecodeException | DateTimeParseException | ClassCastException _) {
            GatewayProblem.MALFORMED.answer(request, DETAIL);
        } catch (IllegalArgumentException refusal) {
            GatewayProblem.CLOCK_GOES_FORWARD.answer(
                    request, "It is " + clock.instant() + " already: " + refusal.getMessage() + ".");
        }
    }

    private static Instant target(Buffer body) {
        JsonObject request = new JsonObject(body);
        if (!request.fieldNames().equals(Set.of("now")) || request.getValue("now") == null) {
            throw new DecodeException(DETAIL);
        }
        return OffsetDateTime.parse(request.getString("now")).toInstant();
    }

    private void show(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("now", clock.instant().toString())
                        .put("ahead", clock.offset().toString())
                        .encode());
    }
}
