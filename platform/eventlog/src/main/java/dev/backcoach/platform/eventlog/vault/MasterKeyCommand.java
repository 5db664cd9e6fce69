package dev.backcoach.platform.eventlog.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Changes a keyset of master keys: reads the old one from standard input and writes the new one to standard output, so
 * that no secret stands in an argument. Exit code 0 when done, 1 when refused, 2 for a wrong call.
 */
public final class MasterKeyCommand {

    private static final String USAGE = """
            Usage: ./backcoach master-key new > NEW
                   ./backcoach master-key add < OLD > NEW          a new key that only unwraps yet
                   ./backcoach master-key primary ID < OLD > NEW   from now on this one wraps
                   ./backcoach master-key remove ID < OLD > NEW    only after ./backcoach rewrap
                   ./backcoach master-key list < OLD

            Makes and changes the master keys of a service, which wrap its clients' keys. See docs/security.md.
            """;

    private MasterKeyCommand() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.in, System.out, System.err));
    }

    /** Runs the command with these arguments and gives its exit code. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        try {
            switch (arguments) {
                case List<String> words when words.equals(List.of("new")) -> write(MasterKeys.generated(), out, err);
                case List<String> words when words.equals(List.of("add")) -> write(read(in).withOneMore(), out, err);
                case List<String> words when words.equals(List.of("list")) -> out.println(read(in));
                case List<String> words
                when words.size() == 2 && words.getFirst().equals("primary") ->
                    write(read(in).withPrimary(Long.parseLong(words.getLast())), out, err);
                case List<String> words
                when words.size() == 2 && words.getFirst().equals("remove") ->
                    write(read(in).without(Long.parseLong(words.getLast())), out, err);
                default -> {
                    err.print(USAGE);
                    return 2;
                }
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("Nothing was written: " + e.getMessage());
            return 1;
        }
    }

    private static MasterKeys read(InputStream in) throws IOException {
        return MasterKeys.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void write(MasterKeys keys, PrintStream out, PrintStream err) {
        out.println(keys.toJson());
        err.println(keys);
    }
}
