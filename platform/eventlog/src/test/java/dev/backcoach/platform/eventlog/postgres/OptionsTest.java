package dev.backcoach.platform.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void whatIsNeededAndWhatMayBeGivenIsReadInAnyOrder() {
        assertThat(read("--database", "a")).contains(Map.of("--database", "a"));
        assertThat(read("--ends", "b", "--database", "a")).contains(Map.of("--database", "a", "--ends", "b"));
    }

    @Test
    void anythingElseIsAWrongCall() {
        assertThat(read()).as("nothing").isEmpty();
        assertThat(read("--ends", "b")).as("the needed one missing").isEmpty();
        assertThat(read("--database")).as("no value").isEmpty();
        assertThat(read("--database", "a", "--other", "c")).as("unknown").isEmpty();
        assertThat(read("--database", "a", "--database", "c")).as("twice").isEmpty();
    }

    private static Optional<Map<String, String>> read(String... arguments) {
        return Options.read(List.of(arguments), Set.of("--database"), Set.of("--ends"));
    }
}
