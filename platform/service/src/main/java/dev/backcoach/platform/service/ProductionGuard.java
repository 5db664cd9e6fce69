package dev.backcoach.platform.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * In the profile {@code prod} a service starts only with secrets of its own, an issuer of tokens that is not one for
 * development on the same machine, and Kafka reached through TLS with a login. {@code backcoach.development=true} says
 * that this is no production and lets the rest be, as the local stack does.
 */
@ApplicationScoped
class ProductionGuard {

    private static final Set<String> WITH_TLS_AND_LOGIN = Set.of("SASL_SSL");

    private final Config config;

    ProductionGuard(Config config) {
        this.config = config;
    }

    void refuse(@Observes @Priority(1) StartupEvent event) {
        if (ConfigUtils.getProfiles().contains("prod")) {
            List<String> faults = faults(name -> config.getOptionalValue(name, String.class));
            if (!faults.isEmpty()) {
                throw new IllegalStateException("This is not safe for production: " + String.join(" ", faults)
                        + " Only where this is no production, set BACKCOACH_DEVELOPMENT=true.");
            }
        }
    }

    /**
     * What is not safe for production, each with what to do.
     *
     * @param setting the value of a configuration property
     */
    static List<String> faults(Function<String, Optional<String>> setting) {
        List<String> faults = new ArrayList<>();
        if (setting.apply("backcoach.development").map(Boolean::valueOf).orElse(false)) {
            return faults;
        }
        String user = setting.apply("quarkus.datasource.username").orElse("");
        if (Secrets.isExample(setting.apply("quarkus.datasource.password").orElse(""), user)) {
            faults.add("The database's password is missing, an example or shorter than 12 characters:"
                    + " set QUARKUS_DATASOURCE_PASSWORD.");
        }
        Optional<String> keyset = setting.apply("backcoach.vault.master-keyset")
                .or(() -> setting.apply("backcoach.vault.master-keyset-file")
                        .map(Path::of)
                        .map(Secrets::read));
        if (keyset.map(Secrets::isExample).orElse(true)) {
            faults.add("The master keyset is missing or an example: set BACKCOACH_VAULT_MASTER_KEYSET or"
                    + " BACKCOACH_VAULT_MASTER_KEYSET_FILE; ./backcoach master-key new makes one.");
        }
        if (isOfThisMachine(setting.apply("quarkus.oidc.auth-server-url").orElse(""))) {
            faults.add("The issuer of tokens is on this machine, as one for development is:"
                    + " set QUARKUS_OIDC_AUTH_SERVER_URL.");
        }
        if (!WITH_TLS_AND_LOGIN.contains(
                setting.apply("kafka.security.protocol").orElse("PLAINTEXT"))) {
            faults.add("Kafka is reached without TLS or without a login: set KAFKA_SECURITY_PROTOCOL=SASL_SSL and"
                    + " KAFKA_SASL_JAAS_CONFIG.");
        }
        return faults;
    }

    private static boolean isOfThisMachine(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null || host.equals("localhost") || isLoopback(host);
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    /** Of an address in figures; names are asked of nobody. */
    private static boolean isLoopback(String host) {
        try {
            return host.matches("\\[.*]|[0-9.]+") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
