package dev.backcoach.local.gateway;

import io.vertx.core.http.HttpServerRequest;

/** What the gateway answers itself. */
@FunctionalInterface
interface OwnPath {

    void answer(HttpServerRequest request);
}
