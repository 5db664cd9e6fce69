package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/policies.md says what the policy files and the rules' source say, no more and no less. */
class PoliciesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "policies.md");
    private static final Path MAIN = Path.of("src", "main", "java", "dev", "backcoach", "programme");
    private static final Path TEST = Path.of("src", "test", "java", "dev", "backcoach", "programme");
    private static final Pattern PARAMETER =
            Pattern.compile("\\| `(\\w+\\.\\w+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern RULE = Pattern.compile("\\| (R-[A-Z]+(?:-\\d)?) \\| `(\\w+)` \\| `(\\w+)` \\|");
    private static final Pattern ID = Pattern.compile("\\bR-[A-Z]+-\\d\\b|\\bR-(?:COACH|RELIEF)\\b(?!-)");

    /** Rules beside the plan are the API's, not the decider's. */
    private static final Set<String> OUTSIDE = Set.of("api", "readmodel", "live", "whatif");

    @Test
    void everyParameterIsThereWithItsValues() throws IOException {
        Map<String, String> strict = parameters("policy-strict-1.json");
        Map<String, String> monitoring = parameters("policy-pain-monitoring-1.json");
        Map<String, String> told = new TreeMap<>();
        Map<String, String> toldOfTheOther = new TreeMap<>();
        for (Matcher row : rows(PARAMETER)) {
            told.put(row.group(1), row.group(2));
            toldOfTheOther.put(row.group(1), row.group(3));
        }
        assertThat(told).isEqualTo(strict);
        assertThat(toldOfTheOther).isEqualTo(monitoring);
    }

    @Test
    void everyRuleOfTheDeciderIsThereAndNoOther() throws IOException {
        Set<String> inTheSource = new TreeSet<>();
        for (Path file : sources(MAIN)) {
            if (!OUTSIDE.contains(MAIN.relativize(file).getName(0).toString())) {
                ID.matcher(Files.readString(file)).results().forEach(id -> inTheSource.add(id.group()));
            }
        }
        assertThat(rows(RULE)).extracting(row -> row.group(1)).containsExactlyElementsOf(inTheSource);
    }

    @Test
    void everyRuleHasAClassAndATestThatNameIt() throws IOException {
        for (Matcher row : rows(RULE)) {
            assertThat(source(MAIN, row.group(2))).as(row.group(2)).contains(row.group(1));
            assertThat(source(TEST, row.group(3))).as(row.group(3)).contains(row.group(1), "@");
        }
    }

    private static List<Matcher> rows(Pattern row) throws IOException {
        List<Matcher> found = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches()) {
                found.add(matcher);
            }
        }
        return found;
    }

    private static String source(Path root, String name) throws IOException {
        for (Path file : sources(root)) {
            if (file.getFileName().toString().equals(name + ".java")) {
                return Files.readString(file);
            }
        }
        throw new AssertionError("there is no " + name);
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, String> parameters(String file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (InputStream json = PoliciesDocumentTest.class.getResourceAsStream("/content/" + file)) {
            JsonNode policy = new ObjectMapper().readTree(json);
            policy.properties().stream()
                    .filter(part -> part.getValue().isObject() && !part.getKey().equals("adjustable"))
                    .forEach(part -> part.getValue()
                            .properties()
                            .forEach(p -> values.put(part.getKey() + "." + p.getKey(), text(p.getValue()))));
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "none";
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "))
                : value.asText();
    }
}
