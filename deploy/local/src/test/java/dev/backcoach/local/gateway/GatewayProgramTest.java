package dev.backcoach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.backcoach.platform.testing.LocalPort;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The gateway as a container runs it, before a server that answers as Keycloak does. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatewayProgramTest {

    private static final String ID = "0198b000-0000-7000-8000-000000000001";
    private static final String ASK = "/identity/dev/token?role=coach&id=" + ID;

    @TempDir
    private Path folder;

    private final int port = LocalPort.free();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int statusOfNewAccounts = 201;
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        keycloak.stop(0);
    }

    @Test
    void makesAnAccountAndLogsInWithIt() throws Exception {
        try (Gateway _ = GatewayProgram.started(development())) {
            HttpResponse<String> answer = send("POST", ASK);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(answer.body()))
                    .isEqualTo(new JsonObject()
                            .put("access_token", "token-password")
                            .put("token_type", "Bearer")
                            .put("expires_in", 600));
        }
        assertThat(asked).hasSize(3);
        assertThat(asked.get(0)).contains("grant_type=client_credentials", "client_secret=hidden");
        assertThat(asked.get(1)).contains("/admin/realms/backcoach/users Bearer token-client_credentials");
        JsonObject account = new JsonObject(asked.get(1).substring(asked.get(1).indexOf('{')));
        assertThat(account.getString("username")).isEqualTo("coach-" + ID);
        assertThat(account.getJsonArray("groups")).containsExactly("/coach");
        assertThat(account.getJsonObject("attributes").getJsonArray("backcoach_id"))
                .containsExactly(ID);
        String password = account.getJsonArray("credentials").getJsonObject(0).getString("value");
        assertThat(password).hasSizeGreaterThanOrEqualTo(40);
        assertThat(asked.get(2)).contains("grant_type=password", "username=coach-" + ID);
        assertThat(asked.get(2)).contains(password.replace("=", "%3D"));
    }

    @Test
    void logsInWithAnAccountThatIsThereAlready() throws Exception {
        statusOfNewAccounts = 409;
        try (Gateway _ = GatewayProgram.started(development())) {
            assertThat(send("POST", ASK).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysThatKeycloakRefuses() throws Exception {
        statusOfNewAccounts = 403;
        try (Gateway _ = GatewayProgram.started(development())) {
            HttpResponse<String> answer = send("POST", ASK);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        }
    }

    @Test
    void refusesWhatAsksForNoToken() throws Exception {
        try (Gateway _ = GatewayProgram.started(development())) {
            assertThat(send("POST", "/identity/dev/token").statusCode()).isEqualTo(400);
            assertThat(send("POST", ASK.replace("coach", "admin")).statusCode()).isEqualTo(400);
            assertThat(send("POST", ASK + "0").statusCode()).isEqualTo(400);
            assertThat(send("GET", ASK).statusCode()).isEqualTo(405);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void hasNeitherClockNorTokensOutsideDevelopment() throws Exception {
        Map<String, String> environment = new HashMap<>(development());
        environment.put("GATEWAY_CLOCK_FILE", "");
        environment.put("GATEWAY_DEMO_SECRET", "");
        try (Gateway _ = GatewayProgram.started(environment)) {
            assertThat(send("GET", "/dev/clock").statusCode()).isEqualTo(404);
            assertThat(send("PUT", "/dev/clock").statusCode()).isEqualTo(404);
            assertThat(send("POST", ASK).body()).as("forwarded like any path").isEqualTo("nothing here");
            assertThat(send("GET", "/").statusCode()).isEqualTo(200);
        }
        assertThat(asked).hasSize(1).first().asString().startsWith("/identity/dev/token");
    }

    @Test
    void movesTheClockInDevelopment() throws Exception {
        try (Gateway _ = GatewayProgram.started(development())) {
            assertThat(send("GET", "/dev/clock").body()).contains("\"ahead\":\"PT0S\"");
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> GatewayProgram.started(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GATEWAY_PORT");
        assertThatThrownBy(() -> GatewayProgram.started(Map.of(
                        "GATEWAY_PORT", "8080", "GATEWAY_ROUTES", "intake=intake:8081", "GATEWAY_DEMO_SECRET", "x")))
                .hasMessageContaining("identity");
    }

    private Map<String, String> development() {
        return Map.of(
                "GATEWAY_PORT",
                Integer.toString(port),
                "GATEWAY_ROUTES",
                "identity=localhost:" + keycloak.getAddress().getPort(),
                "GATEWAY_CLOCK_FILE",
                folder.resolve("clock").toString(),
                "GATEWAY_DEMO_SECRET",
                "hidden");
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        switch (path) {
            case "/identity/realms/backcoach/protocol/openid-connect/token" -> {
                String grant = body.contains("grant_type=password") ? "password" : "client_credentials";
                reply(exchange, 200, "{\"access_token\":\"token-" + grant + "\",\"expires_in\":600}");
            }
            case "/identity/admin/realms/backcoach/users" -> reply(exchange, statusOfNewAccounts, "{}");
            default -> reply(exchange, 404, "nothing here");
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
