package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.vault.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Secrets, which come from the environment or from files and never from what is built in. */
final class Secrets {

    /** What stands in examples and is left there. */
    private static final Set<String> EXAMPLES = Set.of(
            "admin",
            "backcoach",
            "change-me",
            "changeit",
            "changeme",
            "example",
            "password",
            "postgres",
            "secret",
            "test");

    private static final int FEWEST_CHARACTERS = 12;

    /** Of 32 random bytes, more than 16 differ from each other but once in 10^14. */
    private static final int FEWEST_BYTES = 17;

    private static final Pattern KEY = Pattern.compile("\"value\"\\s*:\\s*\"([A-Za-z0-9+/=]+)\"");

    private Secrets() {}

    /**
     * The master keys of the vault.
     *
     * @param keyset itself
     * @param file that holds it
     * @throws IllegalStateException unless one of the two is there
     * @throws IllegalArgumentException when it is no keyset
     */
    static MasterKeys masterKeys(Optional<String> keyset, Optional<Path> file) {
        if (keyset.isPresent() == file.isPresent()) {
            throw new IllegalStateException(
                    (keyset.isPresent() ? "There are two master keysets" : "The master keyset is missing")
                            + ". Set either BACKCOACH_VAULT_MASTER_KEYSET or BACKCOACH_VAULT_MASTER_KEYSET_FILE;"
                            + " ./backcoach master-key new makes one.");
        }
        return MasterKeys.parse(keyset.orElseGet(() -> read(file.get())));
    }

    /** Whether that is what an example would have for a password of this user, or too short for one. */
    static boolean isExample(String password, String user) {
        String lower = password.strip().toLowerCase(Locale.ROOT);
        return password.length() < FEWEST_CHARACTERS
                || EXAMPLES.contains(lower)
                || lower.equals(user.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 5;
    }

    /** Whether a keyset has a key that is no random one, as examples have. */
    static boolean isExample(String keyset) {
        return KEY.matcher(keyset)
                .results()
                .map(found -> Base64.getDecoder().decode(found.group(1)))
                .anyMatch(key -> IntStream.range(0, key.length)
                                .map(i -> key[i])
                                .distinct()
                                .count()
                        < FEWEST_BYTES);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The file of the master keyset, " + file
                            + ", cannot be read. See BACKCOACH_VAULT_MASTER_KEYSET_FILE.",
                    failure);
        }
    }
}
