package dev.backcoach.local.gateway;

import dev.backcoach.local.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code /openapi.json}: the documents of the services that are behind this gateway, merged as they are just now. */
final class ApiDocument implements OwnPath {

    private static final int PATIENCE_SECONDS = 5;

    private final HttpClient client;
    private final Map<String, Address> routes;
    private final List<String> services;

    ApiDocument(Vertx vertx, Map<String, Address> routes) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
        this.routes = routes;
        this.services = Arrays.stream(Service.values())
                .map(Service::shortName)
                .filter(routes::containsKey)
                .toList();
    }

    @Override
    public void answer(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())) {
            request.response().putHeader("Allow", "GET");
            GatewayProblem.METHOD_NOT_ALLOWED.answer(request, "The document knows GET.");
            return;
        }
        List<Future<JsonObject>> asked = services.stream().map(this::ask).toList();
        Future.all(asked)
                .onSuccess(_ -> {
                    Map<String, JsonObject> documents = new LinkedHashMap<>();
                    for (int each = 0; each < services.size(); each++) {
                        documents.put(services.get(each), asked.get(each).result());
                    }
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .putHeader("Cache-Control", "no-store")
                            .end(MergedApi.of(documents).encode());
                })
                .onFailure(_ -> GatewayProblem.SERVICE_AWAY.answer(
                        request, "A service does not give its document; it may be starting. Try again."));
    }

    private Future<JsonObject> ask(String service) {
        Address address = routes.get(service);
        RequestOptions target = new RequestOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setMethod(HttpMethod.GET)
                .setURI("/" + service + "/q/openapi?format=json");
        return client.request(target)
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(Buffer::toJsonObject)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
