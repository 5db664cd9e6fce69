package dev.backcoach.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code POST /identity/dev/token?role=<role>&id=<uuid>}: an access token for whoever asks, as the local stack's own
 * issuer gives them, but from Keycloak. For development only.
 */
final class TokenEndpoint {

    private static final Pattern QUERY = Pattern.compile(
            "role=(client|coach|operations|analyst)&id=([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private final Vertx vertx;
    private final KeycloakAccounts accounts;

    TokenEndpoint(Vertx vertx, KeycloakAccounts accounts) {
        this.vertx = vertx;
        this.accounts = accounts;
    }

    void answer(HttpServerRequest request) {
        Matcher query = QUERY.matcher(request.query() == null ? "" : request.query());
        if (!HttpMethod.POST.equals(request.method())) {
            request.response().putHeader("Allow", "POST");
            GatewayProblem.METHOD_NOT_ALLOWED.answer(request, "Tokens are asked for with POST.");
        } else if (query.matches()) {
            give(request, query.group(1), UUID.fromString(query.group(2)));
        } else {
            GatewayProblem.MALFORMED.answer(
                    request, "Ask with ?role=<role>&id=<uuid>; the roles are client, coach, operations and analyst.");
        }
    }

    private void give(HttpServerRequest request, String role, UUID id) {
        vertx.executeBlocking(() -> accounts.login(role, id), false)
                .onSuccess(login -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(new JsonObject()
                                .put("access_token", login.getString("access_token"))
                                .put("token_type", "Bearer")
                                .put("expires_in", login.getInteger("expires_in"))
                                .encode()))
                .onFailure(failure -> {
                    System.err.println("No token for a " + role + ": " + failure.getMessage());
                    GatewayProblem.NO_TOKEN.answer(request, "Keycloak gave no token; the gateway's log says why.");
                });
    }
}
