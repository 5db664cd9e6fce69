package dev.backcoach.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Settings of Kafka clients: every configuration property that begins with {@code kafka.}, without that. */
@ApplicationScoped
class KafkaSettings {

    private static final String PREFIX = "kafka.";

    /** May be set by environment variables alone, which have no names of their own among the properties. */
    private static final List<String> OF_THE_ENVIRONMENT = List.of(
            "bootstrap.servers",
            "security.protocol",
            "sasl.mechanism",
            "sasl.jaas.config",
            "ssl.truststore.type",
            "ssl.truststore.location",
            "ssl.truststore.password",
            "ssl.truststore.certificates");

    private final Config config;

    KafkaSettings(Config config) {
        this.config = config;
    }

    Map<String, Object> of(String clientId) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(name.substring(PREFIX.length()), value));
            }
        }
        for (String name : OF_THE_ENVIRONMENT) {
            config.getOptionalValue(PREFIX + name, String.class).ifPresent(value -> settings.put(name, value));
        }
        settings.put("client.id", clientId);
        return settings;
    }
}
