package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Call;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.JavaProcess;
import dev.backcoach.systemtests.running.Endpoints.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A packaged service that is started with what is fit for development only says so in one line and ends. */
@Timeout(180)
class ProductionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    record Unsafe(String what, Map<String, String> changed, String said) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Unsafe> unsafe() {
        return Stream.of(
                new Unsafe(
                        "an example for a password",
                        Map.of("QUARKUS_DATASOURCE_PASSWORD", "changeme"),
                        "set QUARKUS_DATASOURCE_PASSWORD."),
                new Unsafe(
                        "the issuer of the local stack",
                        Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:8080/identity"),
                        "set QUARKUS_OIDC_AUTH_SERVER_URL."),
                new Unsafe(
                        "Kafka in the clear",
                        Map.of("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"),
                        "set KAFKA_SECURITY_PROTOCOL=SASL_SSL"),
                new Unsafe(
                        "no master key", Map.of("BACKCOACH_VAULT_MASTER_KEYSET", ""), "The master keyset is missing"),
                new Unsafe(
                        "a clock that can be moved",
                        Map.of("BACKCOACH_CLOCK_FILE", "/tmp/clock"),
                        "so the clock could be moved"));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void aServiceDoesNotStartWith(Unsafe unsafe) {
        Map<String, String> environment = new HashMap<>(safe());
        environment.putAll(unsafe.changed());
        Path jar = RunningStack.repository().resolve("intake-service/target/quarkus-app/quarkus-run.jar");
        try (JavaProcess service = JavaProcess.ofJar("intake-service", jar)
                .jvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1")
                .environment(environment)
                .start()) {
            assertThat(service.awaitExit(PATIENCE)).isNotZero();
            assertThat(service.lines()).anyMatch(line -> line.contains(unsafe.said()));
            assertThat(String.join("\n", service.lines()))
                    .doesNotContain(safe().get("QUARKUS_DATASOURCE_PASSWORD"))
                    .doesNotContain("keyData");
        }
    }

    /** The page from which operations can be tried sends what it is told to: without a token nobody is let in. */
    @Test
    void theDocumentsAskForATokenForEveryOperation() {
        RunningStack stack = RunningStack.shared();
        Problems problems = new Problems(stack.gateway());
        for (Endpoint endpoint : new Endpoints(stack.gateway()).all()) {
            assertThat(endpoint.operation().path("security")).as("%s", endpoint).isNotEmpty();
            assertThat(endpoint.document().path("components").path("securitySchemes"))
                    .isNotEmpty();
        }
        problems.refused(Call.get("/intake/v1/clients/" + UUID.randomUUID()), 401);
    }

    /** Nothing around it is there, which it would find out later. */
    private static Map<String, String> safe() {
        return Map.of(
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nothing",
                "QUARKUS_DATASOURCE_USERNAME", "intake",
                "QUARKUS_DATASOURCE_PASSWORD", "Zk3vQm8sXw1pLr5t",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://identity.invalid/identity/realms/backcoach",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "BACKCOACH_VAULT_MASTER_KEYSET", Vault.newMasterKeyset());
    }
}
