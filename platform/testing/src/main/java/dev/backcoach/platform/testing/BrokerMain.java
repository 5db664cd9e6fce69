package dev.backcoach.platform.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Runs a Kafka broker from a properties file until SIGTERM: {@code BrokerMain <properties file> <cluster id>}. An empty
 * data folder is formatted first. Prints {@link #READY} on a line of its own when clients can connect.
 */
public final class BrokerMain {

    static final String READY = "broker is ready";

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        logWarningsToStandardOutput();
        String file = arguments[0];
        String clusterId = arguments[1];
        String[] format = {"format", "--ignore-formatted", "--cluster-id", clusterId, "--config", file};
        if (StorageTool.execute(format, System.out) != 0) {
            throw new IllegalStateException("could not format the storage of the broker");
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(read(Path.of(file))), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker shutdown"));
        server.startup();
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Set here and not in a file, because Quarkus on the class path would keep the file from being read. */
    private static void logWarningsToStandardOutput() {
        Logger root = LogContext.getLogContext().getLogger("");
        root.clearHandlers();
        root.setLevel(Level.WARN);
        root.addHandler(
                new ConsoleHandler(new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p [%c{1}] (%t) %s%e%n")));
    }
}
