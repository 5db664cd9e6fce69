package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/events.md lists what the services' contracts hold, no more and no less. */
class EventsDocumentTest {

    private static final Pattern TYPE = Pattern.compile("`([a-z0-9-]+\\.v[0-9]+)`");
    private static final String SCHEMA = ".schema.json";

    @ParameterizedTest
    @ValueSource(strings = {"intake", "assessment", "progress", "programme"})
    void typesAreThoseOfTheContracts(String service) throws IOException {
        assertThat(listed(service)).isEqualTo(contracts(service + "-service/src/main/resources/contracts"));
    }

    @Test
    void soAreThoseUnderPseudonyms() throws IOException {
        assertThat(listed("analytics"))
                .isEqualTo(contracts("programme-service/src/main/resources/contracts/analytics"));
    }

    private static Set<String> listed(String service) throws IOException {
        List<String> lines = Files.readAllLines(RunningStack.repository().resolve("docs/events.md"));
        String row = lines.stream()
                .filter(line -> line.startsWith("| " + service + " |"))
                .findFirst()
                .orElseThrow();
        return TYPE.matcher(row)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> contracts(String of) throws IOException {
        Path folder = RunningStack.repository().resolve(of);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.v[0-9]+\\.schema\\.json"))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
