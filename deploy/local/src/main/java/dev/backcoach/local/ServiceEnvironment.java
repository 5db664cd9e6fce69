package dev.backcoach.local;

import dev.backcoach.platform.testing.PostgresServer;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process of a service is told through environment variables; docker-compose.yml tells it the same.
 *
 * @param port where it listens on 127.0.0.1
 * @param issuer the issuer of tokens
 * @param clock the file of the clock that can be moved
 * @param masterKeyset the master key of its privacy vault
 */
record ServiceEnvironment(
        int port, String jdbcUrl, String issuer, String bootstrapServers, Path clock, String masterKeyset) {

    Map<String, String> variables() {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USER),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers),
                Map.entry("BACKCOACH_DEVELOPMENT", "true"),
                Map.entry("BACKCOACH_CLOCK_FILE", clock.toString()),
                Map.entry("BACKCOACH_CLOCK_MOVABLE", "true"),
                Map.entry("BACKCOACH_VAULT_MASTER_KEYSET", masterKeyset));
    }

    /** Without the master key. */
    @Override
    public String toString() {
        return "environment of the service on port " + port;
    }
}
