package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.LocalStack;
import dev.backcoach.local.Ports;
import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole system with a real Keycloak in place of the local issuer; the services are told its address and no more. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class KeycloakTest {

    private static final int REFUSED = 401;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = UUID.randomUUID().toString();

    @TempDir
    private static Path folder;

    private final List<String> tokens = new ArrayList<>();
    private KeycloakServer keycloak;
    private LocalStack stack;
    private Access gateway;
    private Problems answers;
    private Journey journey;

    @BeforeAll
    void start() throws IOException {
        keycloak = KeycloakServer.startedOn(Ports.free().issuer());
        stack = new LocalStack(RunningStack.repository(), folder, Ports.free(), System.out::println);
        stack.useKeycloak(keycloak.port(), keycloak.demoSecret());
        stack.start();
        gateway = new Access(stack.address());
        answers = new Problems(gateway);
        journey = new Journey(gateway, new SilentNarrator());
        journey.begin();
    }

    @AfterAll
    void stop() {
        stack.close();
        keycloak.close();
    }

    @Test
    void everyServiceKnowsWhoAsksByKeycloaksTokens() throws IOException {
        UUID client = journey.client().id();
        for (String token : List.of(journey.client().token(), journey.coach().token())) {
            paths(client)
                    .forEach(path -> assertThat(status(path, token)).as(path).isEqualTo(200));
        }
        for (String role : List.of("client", "coach", "operations", "analyst")) {
            String somebody = Person.of(gateway, role, UUID.randomUUID()).token();
            tokens.add(somebody);
            paths(client).forEach(path -> answers.refused(Call.get(path).by(somebody), 403));
        }
        String analyst = Person.of(gateway, "analyst", UUID.randomUUID()).token();
        assertThat(status("/progress/v1/analytics/cohort", analyst)).isEqualTo(200);
        noTokenIsInALog();
    }

    @Test
    void aTokenForOthersOrOfAnotherRealmIsNone() throws IOException, InterruptedException {
        keycloak.create(
                "/clients",
                Map.of(
                        "clientId",
                        "another-application",
                        "secret",
                        PASSWORD,
                        "directAccessGrantsEnabled",
                        true,
                        "fullScopeAllowed",
                        true,
                        "defaultClientScopes",
                        List.of("basic")));
        String user = account("client", UUID.randomUUID());
        String forOthers = keycloak.login("another-application", PASSWORD, user, PASSWORD);
        String ofAnotherRealm = keycloak.administrator();
        for (String token : List.of(forOthers, ofAnotherRealm)) {
            tokens.add(token);
            paths(journey.client().id())
                    .forEach(path -> answers.refused(Call.get(path).by(token), REFUSED));
        }
        noTokenIsInALog();
    }

    @Test
    void aTokenWhoseTimeIsOverIsNone() throws IOException, InterruptedException {
        String user = account("client", UUID.randomUUID());
        ObjectNode demo =
                (ObjectNode) keycloak.read("/clients?clientId=backcoach-demo").get(0);
        ((ObjectNode) demo.path("attributes")).put("access.token.lifespan", "1");
        keycloak.change("/clients/" + demo.path("id").asText(), demo);
        try {
            String token = keycloak.login("backcoach-demo", keycloak.demoSecret(), user, PASSWORD);
            tokens.add(token);
            for (String path : paths(journey.client().id())) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> status(path, token) == REFUSED);
            }
        } finally {
            ((ObjectNode) demo.path("attributes")).put("access.token.lifespan", "43200");
            keycloak.change("/clients/" + demo.path("id").asText(), demo);
        }
        noTokenIsInALog();
    }

    @Test
    void aNewKeyOfKeycloakIsNoticedWithoutARestart() throws IOException, InterruptedException {
        String user = account("client", UUID.randomUUID());
        String before = keycloak.login("backcoach-demo", keycloak.demoSecret(), user, PASSWORD);
        keycloak.create(
                "/components",
                Map.of(
                        "name", "newer",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "parentId", keycloak.read("").path("id").asText(),
                        "config", Map.of("priority", List.of("200"), "algorithm", List.of("RS256"))));
        String after = keycloak.login("backcoach-demo", keycloak.demoSecret(), user, PASSWORD);
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        tokens.addAll(List.of(before, after));
        for (String path : paths(journey.client().id())) {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> status(path, after) == 403);
            assertThat(status(path, before)).isEqualTo(403);
        }
        noTokenIsInALog();
    }

    /** Of each service. */
    private static List<String> paths(UUID client) {
        return List.of(
                "/intake/v1/clients/" + client,
                "/assessment/v1/clients/" + client + "/assessments",
                "/programme/v1/clients/" + client + "/programme",
                "/progress/v1/clients/" + client + "/diary");
    }

    private int status(String path, String token) {
        return answers.once(Call.get(path).by(token)).status();
    }

    private String account(String role, UUID id) throws IOException, InterruptedException {
        String name = role + "-with-password-" + id;
        keycloak.create(
                "/users",
                Map.of(
                        "username", name,
                        "enabled", true,
                        "groups", List.of("/" + role),
                        "attributes", Map.of("backcoach_id", List.of(id.toString())),
                        "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        return name;
    }

    private static String keyOf(String token) throws IOException {
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]));
        return header.path("kid").asText();
    }

    private void noTokenIsInALog() throws IOException {
        tokens.add(journey.client().token());
        List<String> signatures = tokens.stream()
                .map(token -> token.substring(token.lastIndexOf('.') + 1))
                .toList();
        try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log))
                        .as("%s", log)
                        .doesNotContain(signatures)
                        .doesNotContain("eyJ");
            }
        }
    }
}
