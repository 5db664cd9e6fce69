package dev.backcoach.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Accounts of a Keycloak realm for development: makes one for whoever is asked for and logs in with it, so that the
 * tokens are Keycloak's own. It does so as the realm's client {@value #CLIENT}, which may manage users and is switched
 * off wherever this is no development. Passwords follow from the client's secret, so nothing has to be kept. Safe for
 * many threads; calls block.
 */
final class KeycloakAccounts {

    private static final String CLIENT = "backcoach-demo";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI realm;
    private final URI users;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * Describes the accounts; asks nobody yet.
     *
     * @param keycloak its address with its relative path and no slash at the end
     * @param secret of the client {@value #CLIENT}
     */
    KeycloakAccounts(URI keycloak, String realmName, String secret) {
        this.realm = URI.create(keycloak + "/realms/" + realmName);
        this.users = URI.create(keycloak + "/admin/realms/" + realmName + "/users");
        this.secret = secret;
    }

    /**
     * Logs in as this client, coach, operator or analyst, with an account that is made if it is missing.
     *
     * @param role a role of the realm, and the name of the group that has it
     * @return Keycloak's answer with {@code access_token}
     * @throws IOException when Keycloak cannot be reached or refuses
     */
    JsonObject login(String role, UUID id) throws IOException, InterruptedException {
        String name = role + "-" + id;
        Map<String, String> credentials = Map.of("username", name, "password", password(name));
        makeIfMissing(role, id, name, credentials.get("password"));
        return grant("password", credentials);
    }

    private void makeIfMissing(String role, UUID id, String name, String password)
            throws IOException, InterruptedException {
        JsonObject account = new JsonObject()
                .put("username", name)
                .put("enabled", true)
                .put("groups", new JsonArray().add("/" + role))
                .put("attributes", new JsonObject().put("backcoach_id", new JsonArray().add(id.toString())))
                .put(
                        "credentials",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "password")
                                        .put("value", password)
                                        .put("temporary", false)));
        String token = grant("client_credentials", Map.of()).getString("access_token");
        HttpResponse<String> answer = http.send(
                request(users, "application/json", account.encode())
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new IOException("Keycloak made no account: " + answer.statusCode() + " " + answer.body());
        }
    }

    private JsonObject grant(String type, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("grant_type", type);
        form.put("client_id", CLIENT);
        form.put("client_secret", secret);
        URI endpoint = URI.create(realm + "/protocol/openid-connect/token");
        HttpResponse<String> answer =
                http.send(request(endpoint, FORM, encoded(form)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak gave no token: " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    private static HttpRequest.Builder request(URI address, String type, String body) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String password(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no HmacSHA256 on this machine", failure);
        }
    }
}
