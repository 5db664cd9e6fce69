package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twoEventsHaveSamples() throws IOException {
        write("walk-logged.v1", "short", "{\"minutes\":5}");
        write("walk-logged.v1", "long", "{\"minutes\":90}");
        write("coach-noted.v1", "typical", "{}");
    }

    private void write(String type, String name, String json) throws IOException {
        Files.createDirectories(folder.resolve(type));
        Files.writeString(folder.resolve(type).resolve(name + ".json"), json);
    }

    @Test
    void aSampleIsFoundByEventAndName() {
        Samples samples = new Samples("walks", folder);
        assertThat(samples.types()).containsExactly("coach-noted.v1", "walk-logged.v1");
        assertThat(samples.json("walk-logged.v1", "long")).isEqualTo("{\"minutes\":90}");
        assertThatThrownBy(() -> samples.json("walk-logged.v1", "longest")).hasMessageContaining("longest.json");
    }

    @Test
    void allSamplesReachAConsumerAsFactsAboutOneClient() {
        ClientId client = new ClientId(UuidCreator.getTimeOrderedEpoch());
        var facts = new Samples("walks", folder).facts(client);
        assertThat(facts).extracting(Fact::version).containsExactly(1L, 2L, 3L);
        assertThat(facts).extracting(Fact::data).containsExactlyInAnyOrder("{}", "{\"minutes\":5}", "{\"minutes\":90}");
        assertThat(facts)
                .allMatch(fact -> fact.client().equals(client) && fact.source().equals("walks"));
    }

    @Test
    void aServiceThatIsNotThereHasNoSamples() {
        assertThatThrownBy(() -> Samples.of("swimming")).hasMessageContaining("swimming-service");
    }
}
