package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.LocalPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The broker of docker-compose.yml, with its settings, its certificate, its topics, users and rights, made by the scripts
 * that compose runs; only addresses and folders are this machine's.
 */
final class SecuredKafka implements AutoCloseable {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[^}]*}");
    private static final Map<String, String> TOOLS = Map.of(
            "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand",
            "kafka-acls.sh", "org.apache.kafka.tools.AclCommand",
            "kafka-configs.sh", "kafka.admin.ConfigCommand");

    private final Path folder;
    private final KafkaBroker broker;
    private final Map<String, String> secrets = new TreeMap<>();
    private final int port;

    /** @param folder is filled; whoever made it deletes it */
    SecuredKafka(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = LocalPort.free();
        Deployment.variables(Deployment.text("docker-compose.yml"))
                .forEach(name -> secrets.put(name, UUID.randomUUID().toString()));
        Files.createDirectories(folder.resolve("secrets"));
        Files.createDirectories(folder.resolve("ca"));
        run(
                "create-certificate.sh",
                folder.resolve("secrets").toString(),
                folder.resolve("ca").toString());
        broker = KafkaBroker.startedIn(folder.resolve("kafka"), port, LocalPort.free(), settings());
        for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
            Path script = folder.resolve(tool.getKey());
            Files.writeString(
                    script,
                    "exec java -Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp \"$CLASSES\" "
                            + tool.getValue() + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        run("create-topics.sh", address());
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** What a client is told that logs in as this service. */
    Map<String, Object> clientOf(String service) {
        Map<String, Object> client = new HashMap<>(properties(service));
        client.put("bootstrap.servers", address());
        return client;
    }

    /** The login of somebody who is no service, as {@code sasl.jaas.config}. */
    String loginOf(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + secrets.get(user.toUpperCase(Locale.ROOT) + "_KAFKA_PASSWORD") + "\";";
    }

    /** What a client is told that logs in as the administrator. */
    Map<String, Object> administrator() {
        Map<String, Object> client = clientOf("intake");
        client.put("sasl.mechanism", "PLAIN");
        client.put("sasl.jaas.config", settings().get("listener.name.client.plain.sasl.jaas.config"));
        return client;
    }

    @Override
    public void close() {
        broker.close();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = properties("kafka");
        settings.keySet()
                .removeIf(name -> name.matches("heap.opts|node.id|log.dirs|listeners|advertised.listeners"
                        + "|controller.quorum.voters|group..*|offsets..*|transaction..*|share..*"));
        return settings;
    }

    /** The variables that begin with KAFKA_, as the image turns them into properties. */
    private Map<String, String> properties(String part) {
        Map<String, String> properties = new TreeMap<>();
        Deployment.environment(part).forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                String property = name.substring("KAFKA_".length())
                        .replace("___", "-")
                        .replace("_", ".")
                        .toLowerCase(Locale.ROOT);
                properties.put(property, here(value.toString()));
            }
        });
        return properties;
    }

    private String here(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(secrets.get(found.group(1))))
                .replace("/etc/kafka/secrets", folder.resolve("secrets").toString())
                .replace("/kafka-ca", folder.resolve("ca").toString());
    }

    private void run(String script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "bash", Deployment.REPOSITORY.resolve("deploy/image/" + script).toString());
        builder.command().addAll(List.of(arguments));
        builder.redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(secrets);
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH"));
        environment.put("CLASSES", System.getProperty("java.class.path"));
        environment.put("TMPDIR", folder.toString());
        environment.put("KAFKA_TOOLS", folder.toString());
        environment.put("KAFKA_CA", folder.resolve("ca/ca.crt").toString());
        environment.put(
                "KAFKA_ACCESS",
                Deployment.REPOSITORY.resolve("deploy/image/kafka-access.txt").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s said: %s", script, output).isZero();
    }
}
