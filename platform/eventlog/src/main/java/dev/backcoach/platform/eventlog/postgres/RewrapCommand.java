package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.eventlog.vault.MasterKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line of {@link Rewrap}. Exit code 0 when done, 1 when it failed, 2 for a wrong call. */
public final class RewrapCommand {

    private static final int BATCH = 500;

    private static final String USAGE = """
            Usage: ./backcoach rewrap --database JDBC-URL --master-keyset FILE

            Wraps the key of every client of one service again with the primary master key. What clients wrote stays as
            it is. It may be interrupted and run again, while the service runs too; when it is done, the old master
            keys can be removed with ./backcoach master-key. See docs/security.md.

              --database       as the owner of the tables, e.g. jdbc:postgresql://127.0.0.1:5432/intake?user=intake
              --master-keyset  a file with the service's master keys, old and new
            """;

    private RewrapCommand() {}

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
                Options.read(arguments, Set.of("--database", "--master-keyset"), Set.of());
        if (options.isEmpty()) {
            err.print(USAGE);
            return 2;
        }
        Map<String, String> given = options.get();
        try (Connection connection = DriverManager.getConnection(given.get("--database"))) {
            MasterKeys masters = MasterKeys.parse(Files.readString(Path.of(given.get("--master-keyset"))));
            int done = new Rewrap(connection, masters, BATCH, out::println).run();
            out.println("Done: " + done + " keys wrapped again; every key is wrapped with master key "
                    + masters.primary() + ".");
            return 0;
        } catch (SQLException | IOException | RuntimeException e) {
            err.println("Not finished: " + e.getMessage() + " Run it again when that is mended.");
            return 1;
        }
    }
}
