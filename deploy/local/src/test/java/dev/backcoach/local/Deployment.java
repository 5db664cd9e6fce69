package dev.backcoach.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The files that run Backcoach on containers, read from the repository. */
final class Deployment {

    static final Path REPOSITORY = repository();

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");

    private Deployment() {}

    static String text(String file) {
        try {
            return Files.readString(REPOSITORY.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The parts that docker-compose.yml describes, by name. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> parts() {
        Map<String, Object> file = new Yaml().load(text("docker-compose.yml"));
        return (Map<String, Map<String, Object>>) file.get("services");
    }

    /** The environment variables that a part is given, as they stand in the file. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> environment(String part) {
        return (Map<String, Object>) parts().get(part).get("environment");
    }

    static JsonObject realm() {
        return new JsonObject(text("deploy/identity/realm.json"));
    }

    /** The names of the variables that a text has replaced. */
    static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables of {@code .env} or its example, with their values. */
    static Map<String, String> variablesSetIn(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** What a property of the parent pom.xml says. */
    static String property(String name) {
        return first(text("pom.xml"), "<" + Pattern.quote(name) + ">([^<]+)<");
    }

    static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing matches " + pattern));
    }

    static List<MatchResult> all(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .toList();
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("docker-compose.yml is in no folder above "
                        + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }
}
