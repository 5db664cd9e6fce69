package dev.backcoach.platform.eventlog.postgres;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The command line of {@link Reposition}. Exit code 0 when done, 1 when refused, 2 for a wrong call. */
public final class RepositionCommand {

    private static final String USAGE = """
            Usage: ./backcoach reposition --service NAME --database JDBC-URL --broker HOST:PORT
                                         [--kafka-settings FILE]

            After a service's database was restored onto another server its relay refuses to start. Stop the
            service, then run this once: it reads back from the service's own topic what was published after the
            backup was made, and puts the relay's cursor where publishing has to go on. It changes everything or
            nothing, and can be run again.

              --service   intake, assessment, programme or progress
              --database  as the owner of the tables, e.g. jdbc:postgresql://127.0.0.1:5432/progress?user=progress
              --broker    of the Kafka cluster that has the topic backcoach.NAME.events
              --kafka-settings
                          a file with TLS and login of a user who may read that topic, such as the administrator
            """;

    /** The name under which every service stores the event that erases a client. */
    private static final String ERASURE = "client-erased.v1";

    private RepositionCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs the command with these arguments and gives its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        Optional<Map<String, String>> options =
                Options.read(arguments, Set.of("--service", "--database", "--broker"), Set.of("--kafka-settings"));
        if (options.isEmpty()) {
            err.print(USAGE);
            return 2;
        }
        Map<String, String> given = options.get();
        try (Connection connection = DriverManager.getConnection(given.get("--database"))) {
            Reposition.Outcome outcome =
                    new Reposition(connection, kafka(given), given.get("--service"), ERASURE, out::println).run();
            out.println("Done: " + outcome.readBack() + " events read back, " + outcome.toPublish()
                    + " to be published. Start the service.");
            return 0;
        } catch (SQLException | IOException | RuntimeException e) {
            err.println("Nothing was changed: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> kafka(Map<String, String> given) throws IOException {
        Properties settings = new Properties();
        if (given.containsKey("--kafka-settings")) {
            try (Reader file = Files.newBufferedReader(Path.of(given.get("--kafka-settings")))) {
                settings.load(file);
            }
        }
        settings.setProperty("bootstrap.servers", given.get("--broker"));
        Map<String, Object> kafka = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> kafka.put(name, settings.getProperty(name)));
        return kafka;
    }
}
