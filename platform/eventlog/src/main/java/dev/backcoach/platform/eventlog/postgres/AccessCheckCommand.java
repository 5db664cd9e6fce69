package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of {@link AccessCheck}. Exit code 0 when every chain is whole, 1 when one is not or nothing could be
 * checked, 2 for a wrong call.
 */
public final class AccessCheckCommand {

    private static final String USAGE = """
        Usage: ./backcoach verify-audit --database JDBC-URL [--ends FILE]

        Walks the chains of accesses to clients' records in one service's database and names every row that was
        changed, exchanged or taken away. It changes nothing; the service may be running.

          --database  e.g. jdbc:postgresql://127.0.0.1:5432/progress?user=progress
          --ends      where the last rows' hashes are kept from one check to the next: compared when the file is
                      there, written when everything is whole. Keep it where those who can write the database
                      cannot: then even chains that were computed anew are noticed.
        """;

    private AccessCheckCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs the command with these arguments and gives its exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        Optional<Map<String, String>> options = Options.read(arguments, Set.of("--database"), Set.of("--ends"));
        if (options.isEmpty()) {
            err.print(USAGE);
            return 2;
        }
        Map<String, String> given = options.get();
        Path ends = given.containsKey("--ends") ? Path.of(given.get("--ends")) : null;
        try (Connection connection = DriverManager.getConnection(given.get("--database"))) {
            AccessCheck.Result result = new AccessCheck(connection, read(ends)).run();
            result.faults().forEach(out::println);
            if (!result.faults().isEmpty()) {
                err.println(result.faults().size() + " faults in " + result.rows() + " accesses.");
                return 1;
            }
            write(ends, result.ends());
            out.println("Whole: " + result.rows() + " accesses to the records of "
                    + result.ends().size() + " clients.");
            return 0;
        } catch (SQLException | IOException | RuntimeException e) {
            err.println("Could not be checked: " + e.getMessage());
            return 1;
        }
    }

    private static Map<ClientId, AccessCheck.End> read(Path ends) throws IOException {
        Map<ClientId, AccessCheck.End> read = new HashMap<>();
        if (ends != null && Files.exists(ends)) {
            for (String line : Files.readAllLines(ends)) {
                List<String> parts = List.of(line.split(" ", -1));
                if (parts.size() != 3) {
                    throw new IOException("a line of " + ends + " is not client, number and hash");
                }
                read.put(
                        ClientId.of(parts.getFirst()),
                        new AccessCheck.End(
                                Long.parseLong(parts.get(1)), HexFormat.of().parseHex(parts.get(2))));
            }
        }
        return read;
    }

    private static void write(Path ends, Map<ClientId, AccessCheck.End> found) throws IOException {
        if (ends == null) {
            return;
        }
        Path fresh = ends.resolveSibling(ends.getFileName() + ".new");
        Files.write(
                fresh,
                found.entrySet().stream()
                        .filter(end -> end.getValue().number() > 0)
                        .map(end -> end.getKey() + " " + end.getValue().number() + " "
                                + HexFormat.of().formatHex(end.getValue().hash()))
                        .sorted()
                        .toList());
        Files.move(fresh, ends, StandardCopyOption.REPLACE_EXISTING);
    }
}
