package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the containers are told through environment variables, and where secrets come from. */
class ComposeEnvironmentTest {

    private static final String SECRET = ".*(PASSWORD|SECRET|KEYSET)";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsAServiceEverythingThatTheLocalStackTellsIt(Service service) {
        Map<String, Object> told = Deployment.environment(service.shortName());

        assertThat(told).containsKeys(locallyTold().toArray(String[]::new));
        assertThat(told)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + service.shortName())
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", service.shortName())
                .containsEntry("QUARKUS_HTTP_PORT", Integer.toString(service.documentedPort()))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
        assertThat(told.get("QUARKUS_DATASOURCE_PASSWORD")).asString().contains("{" + service + "_DATABASE_PASSWORD:?");
        assertThat(told.get("BACKCOACH_VAULT_MASTER_KEYSET")).asString().contains("{" + service + "_MASTER_KEYSET:?");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void routesToEachServiceAndChecksItWhereItListens(Service service) {
        String port = Integer.toString(service.documentedPort());
        Map<String, Object> part = Deployment.parts().get(service.shortName());

        assertThat(Deployment.environment("gateway")
                        .get("GATEWAY_ROUTES")
                        .toString()
                        .split("\\s+"))
                .contains(service.shortName() + "=" + service.shortName() + ":" + port, "identity=identity:8080");
        assertThat(part.get("healthcheck").toString())
                .contains("/app/answers, " + port + ", /" + service.shortName() + "/q/health/ready");
        assertThat(part.get("build").toString())
                .contains("target=service", "SERVICE=" + service.shortName(), "PORT=" + port);
    }

    @Test
    void namesTheIssuerAsUsersSeeItAndReachesItInsideTheNetwork() {
        for (Service service : Service.values()) {
            assertThat(Deployment.environment(service.shortName()))
                    .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://identity:8080/identity/realms/backcoach")
                    .containsEntry(
                            "QUARKUS_OIDC_TOKEN_ISSUER",
                            "${BACKCOACH_URL:-http://localhost:8080}/identity/realms/backcoach");
        }
        assertThat(Deployment.environment("identity"))
                .containsEntry("KC_HOSTNAME", "${BACKCOACH_URL:-http://localhost:8080}/identity")
                .containsEntry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
    }

    @Test
    void offersTheClockAndTokensForAllInDevelopmentOnly() {
        assertThat(Deployment.environment("gateway"))
                .containsEntry("GATEWAY_CLOCK_FILE", "${BACKCOACH_DEVELOPMENT:+/clock/offset}")
                .containsEntry("GATEWAY_DEMO_SECRET", "${BACKCOACH_DEVELOPMENT:+${IDENTITY_DEMO_SECRET}}");
        for (Service service : Service.values()) {
            assertThat(Deployment.environment(service.shortName()))
                    .containsEntry("BACKCOACH_CLOCK_FILE", "${BACKCOACH_DEVELOPMENT:+/clock/offset}")
                    .containsEntry("BACKCOACH_CLOCK_MOVABLE", "${BACKCOACH_DEVELOPMENT:-false}");
        }
        assertThat(example().get("BACKCOACH_DEVELOPMENT")).isEmpty();
    }

    @Test
    void namesEveryVariableInTheExampleAndNoOther() {
        assertThat(example().keySet())
                .containsExactlyInAnyOrderElementsOf(Deployment.variables(Deployment.text("docker-compose.yml")));
    }

    @Test
    void hasNoSecretInAFile() {
        assertThat(example()).allSatisfy((name, value) -> {
            if (name.matches(SECRET)) {
                assertThat(value).isEmpty();
            }
        });
        Deployment.parts().keySet().forEach(part -> {
            Map<String, Object> environment = Deployment.environment(part);
            if (environment != null) {
                environment.forEach((name, value) -> {
                    if (name.matches(SECRET)) {
                        assertThat(value)
                                .asString()
                                .startsWith("${")
                                .endsWith("}")
                                .doesNotContain(":-");
                    }
                });
            }
        });
        assertThat(Deployment.text(".gitignore").lines()).contains(".env");
        assertThat(Deployment.text(".dockerignore").lines()).contains(".env");
    }

    @Test
    void makesAWholeEnvironmentOnceWithKeysThatTheVaultTakes() throws IOException, InterruptedException {
        copy("deploy/image/new-environment");
        copy(".env.example");

        assertThat(makeEnvironment("--development")).isZero();

        Map<String, String> made = Deployment.variablesSetIn(Files.readString(folder.resolve(".env")));
        assertThat(made.keySet()).isEqualTo(example().keySet());
        assertThat(made).containsEntry("BACKCOACH_DEVELOPMENT", "true").doesNotContainValue("");
        Set<String> secrets = new TreeSet<>();
        made.forEach((name, value) -> {
            if (name.matches(SECRET)) {
                assertThat(value.length()).isGreaterThanOrEqualTo(32);
                assertThat(secrets.add(value)).as("each secret is another").isTrue();
            }
        });
        for (Service service : Service.values()) {
            String quoted = made.get(service + "_MASTER_KEYSET");
            assertSeals(quoted.substring(1, quoted.length() - 1));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
                .isEqualTo("rw-------");
        assertThat(makeEnvironment()).isEqualTo(1);
        assertThat(Deployment.variablesSetIn(Files.readString(folder.resolve(".env"))))
                .isEqualTo(made);
    }

    private static Set<String> locallyTold() {
        return new ServiceEnvironment(8_081, "jdbc:postgresql:x", "http://localhost/x", "x:1", Path.of("x"), "x")
                .variables()
                .keySet();
    }

    private static void assertSeals(String keyset) {
        ClientId client = new ClientId(UUID.fromString("0198b000-0000-7000-8000-000000000001"));
        AtomicReference<ClientKeys.Held> kept = new AtomicReference<>(new ClientKeys.None());
        ClientKeys keys = new ClientKeys() {
            @Override
            public Held find(ClientId ofClient) {
                return kept.get();
            }

            @Override
            public Held addIfAbsent(ClientId ofClient, byte[] wrapped) {
                kept.set(new Wrapped(wrapped));
                return kept.get();
            }

            @Override
            public Set<Long> masters() {
                return Set.of();
            }
        };
        String sealed = new Vault(keyset, keys).seal(client, "note", "stiff");
        assertThat(new Vault(keyset, keys).open(client, "note", sealed)).contains("stiff");
    }

    private static Map<String, String> example() {
        return Deployment.variablesSetIn(Deployment.text(".env.example"));
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.copy(Deployment.REPOSITORY.resolve(file), folder.resolve(file));
    }

    private int makeEnvironment(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "bash";
        command[1] = folder.resolve("deploy/image/new-environment").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(said).isTrue();
        return process.exitValue();
    }
}
