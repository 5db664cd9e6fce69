package dev.backcoach.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Settings of Kafka clients: every configuration property that begins with {@code kafka.}, without that. */
@ApplicationScoped
class KafkaSettings {

    private static final String PREFIX = "kafka.";

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
        // May be set by the environment variable alone, which has no name of its own among the properties.
        settings.put("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        settings.put("client.id", clientId);
        return settings;
    }
}
