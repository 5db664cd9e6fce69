package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.testing.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole Keycloak in a process of its own, with a database in memory and the realm of deploy/identity. The long suite
 * unpacks its distribution into the module's build folder.
 */
final class KeycloakServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    /** Keycloak has prepared itself for its options and wants to be started again. */
    private static final int AGAIN = 10;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String password = UUID.randomUUID().toString();
    private final String demoSecret = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final JavaProcess process;

    private KeycloakServer(int port, Path home) {
        this.port = port;
        process = started(home);
    }

    /** What was never started with these options ends once to be prepared for them. */
    private JavaProcess started(Path home) {
        JavaProcess first = process(home, false).start();
        try {
            first.awaitLine(KeycloakServer::saysReady, START);
            return first;
        } catch (IllegalStateException failure) {
            if (first.isAlive() || first.awaitExit(START) != AGAIN) {
                first.close();
                throw failure;
            }
        }
        JavaProcess prepared = process(home, true).start();
        prepared.awaitLine(KeycloakServer::saysReady, START);
        return prepared;
    }

    private static boolean saysReady(String line) {
        return line.contains("Listening on:");
    }

    /** Starts one and returns when it answers. */
    static KeycloakServer startedOn(int port) throws IOException {
        Path unpacked = RunningStack.repository().resolve("system-tests/target/keycloak");
        if (!Files.isDirectory(unpacked)) {
            throw new IllegalStateException(unpacked + " is missing. The profile long unpacks Keycloak there.");
        }
        try (Stream<Path> folders = Files.list(unpacked)) {
            Path home = folders.findFirst().orElseThrow();
            Path imported = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    RunningStack.repository().resolve("deploy/identity/realm.json"),
                    imported.resolve("backcoach-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            return new KeycloakServer(port, home);
        }
    }

    private JavaProcess.Builder process(Path home, boolean prepared) {
        JavaProcess.Builder builder = JavaProcess.ofJar("Keycloak", home.resolve("lib/quarkus-run.jar"))
                .jvmOptions("-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")
                .jvmOptions("--add-opens=java.base/java.util=ALL-UNNAMED")
                .jvmOptions("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .jvmOptions("--add-opens=java.base/java.security=ALL-UNNAMED")
                .jvmOptions("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .systemProperty("kc.home.dir", home.toString())
                .systemProperty("jboss.server.config.dir", home.resolve("conf").toString())
                .systemProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                .systemProperty("picocli.disable.closures", "true")
                .environment(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                        "BACKCOACH_DEVELOPMENT", "true",
                        "BACKCOACH_WEB_URL", "http://localhost:3000",
                        "IDENTITY_DEMO_SECRET", demoSecret))
                .arguments("start-dev", "--import-realm", "--db=dev-mem", "--http-relative-path=/identity")
                .arguments("--http-host=127.0.0.1", "--http-port=" + port, "--cache=local")
                .arguments("--hostname=http://localhost:" + port + "/identity");
        return prepared ? builder.systemProperty("kc.config.built", "true") : builder;
    }

    int port() {
        return port;
    }

    /** Of the client for development. */
    String demoSecret() {
        return demoSecret;
    }

    /** A token of Keycloak's own administrator, from another realm. */
    String administrator() throws IOException, InterruptedException {
        return token("master", Map.of("client_id", "admin-cli", "username", "admin", "password", password));
    }

    /** Logs in at the realm with the password grant. */
    String login(String client, String secret, String user, String userPassword)
            throws IOException, InterruptedException {
        return token(
                "backcoach",
                Map.of("client_id", client, "client_secret", secret, "username", user, "password", userPassword));
    }

    /** What the administrator is answered about the realm; the path begins with a slash or is empty. */
    JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(administration(path).GET()).body());
    }

    void create(String path, Map<String, Object> content) throws IOException, InterruptedException {
        send(administration(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(content))));
    }

    void change(String path, JsonNode content) throws IOException, InterruptedException {
        send(administration(path).PUT(BodyPublishers.ofString(content.toString())));
    }

    @Override
    public void close() {
        process.close();
    }

    private HttpRequest.Builder administration(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(address("/admin/realms/backcoach" + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json");
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        String body = Stream.concat(form.entrySet().stream(), Stream.of(Map.entry("grant_type", "password")))
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return JSON.readTree(send(request).body()).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + "/identity" + path);
    }
}
