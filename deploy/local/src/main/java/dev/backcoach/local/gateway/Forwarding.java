package dev.backcoach.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Locale;
import java.util.Set;

/**
 * Sends a request on to another server and its answer back, both as they come. A server that does not listen is
 * a 503 and one that breaks off before its answer began a 502, so that the caller knows whether the request may have
 * been taken; an answer that breaks off later breaks off for the caller too. Nothing is tried twice.
 */
final class Forwarding {

    private static final long LARGEST_BODY = 1_048_576;
    private static final long LARGEST_DISCARDED = 16 * LARGEST_BODY;
    private static final int CONNECTIONS = 200;

    /** Shorter than any server behind keeps an idle connection. */
    private static final int IDLE_SECONDS = 10;

    /** What concerns one connection and is not sent on (RFC 9110, 7.6.1). */
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");

    private final HttpClient client;

    Forwarding(Vertx vertx) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2_000).setKeepAliveTimeout(IDLE_SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /**
     * Forwards a request and answers it.
     *
     * @param service what the caller calls the server
     */
    void forward(HttpServerRequest request, String service, Address address) {
        if (announcedLength(request) > LARGEST_BODY) {
            refuse(request);
            return;
        }
        request.pause();
        RequestOptions target = new RequestOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setMethod(request.method())
                .setURI(request.uri());
        client.request(target)
                .onSuccess(onward -> exchange(request, onward, service))
                .onFailure(_ -> {
                    request.resume();
                    GatewayProblem.SERVICE_AWAY.answer(
                            request, "The " + service + " service is down; the request did not reach it. Try again.");
                });
    }

    private static void exchange(HttpServerRequest request, HttpClientRequest onward, String service) {
        copy(request.headers(), onward.headers());
        request.response().closeHandler(_ -> onward.reset());
        onward.response()
                .onSuccess(answer -> giveBack(request.response(), answer, request.connection()))
                .onFailure(_ -> GatewayProblem.BROKEN_OFF.answer(
                        request,
                        "The " + service + " service broke off; whether it has taken the request is not known."
                                + " Send it again with the same ids."));
        Future<?> _ = sendBody(request, onward);
    }

    private static Future<?> sendBody(HttpServerRequest request, HttpClientRequest onward) {
        if (announcedLength(request) > 0) {
            return pipe(request, onward);
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            onward.setChunked(true);
            return pipe(request, onward);
        }
        request.resume();
        return onward.end();
    }

    /** A request that breaks off must not arrive as one that is complete. */
    private static Future<?> pipe(HttpServerRequest request, HttpClientRequest onward) {
        return request.pipe().endOnFailure(false).to(onward).onFailure(_ -> onward.reset());
    }

    private static void giveBack(HttpServerResponse response, HttpClientResponse answer, HttpConnection connection) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        copy(answer.headers(), response.headers());
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(answer.statusCode() != 204 && answer.statusCode() != 304);
        }
        answer.pipe().endOnFailure(false).to(response).onFailure(_ -> connection.close());
    }

    private static void copy(MultiMap from, MultiMap to) {
        from.forEach(header -> {
            if (!OF_ONE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }

    /** Takes the body off the connection first: an answer into a half-sent request gets lost. */
    private static void refuse(HttpServerRequest request) {
        String detail = "A body has at most " + LARGEST_BODY + " bytes.";
        if (announcedLength(request) > LARGEST_DISCARDED) {
            request.response().putHeader("Connection", "close");
            GatewayProblem.TOO_LARGE.answer(request, detail);
            Future<?> _ = request.connection().close();
            return;
        }
        request.handler(_ -> {}).endHandler(_ -> GatewayProblem.TOO_LARGE.answer(request, detail));
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
