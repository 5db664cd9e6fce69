package dev.backcoach.local.kubernetes;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Secrets that are there although no manifest holds one: those that docs/kubernetes.md tells how to make, and those
 * that the operators make for databases, for Kafka and for its users.
 *
 * @param keys the keys of each Secret, by its name
 */
record Secrets(Map<String, Set<String>> keys) {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| ((?:`[a-z.-]+`(?:, )?)+) \\|", Pattern.MULTILINE);

    /** The documented Secrets alone. */
    static Secrets documented() {
        try {
            String text = Files.readString(Manifests.folder().resolve("../../docs/kubernetes.md"));
            return new Secrets(ROW.matcher(text)
                    .results()
                    .collect(Collectors.toMap(
                            row -> row.group(1),
                            row -> Arrays.stream(row.group(2).replace("`", "").split(", ", -1))
                                    .collect(Collectors.toSet()))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The documented Secrets, and those of the databases, of Kafka and of its users. */
    static Secrets in(Manifests manifests) {
        Map<String, Set<String>> all = new HashMap<>(documented().keys);
        manifests.named(Databases.Cluster.class).keySet().forEach(cluster -> {
            all.put(cluster + "-app", Set.of("username", "password"));
            all.put(cluster + "-ca", Set.of("ca.crt"));
        });
        manifests
                .named(Kafka.class)
                .keySet()
                .forEach(cluster -> all.put(cluster + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password")));
        manifests
                .named(KafkaUser.class)
                .keySet()
                .forEach(user -> all.put(user, Set.of("password", "sasl.jaas.config")));
        return new Secrets(all);
    }

    boolean have(String name, String key) {
        return keys.getOrDefault(name, new HashSet<>()).contains(key);
    }
}
