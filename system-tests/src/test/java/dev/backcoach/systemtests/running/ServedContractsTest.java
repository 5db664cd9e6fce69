package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.local.journey.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running services serve of their contracts, to anybody, through the gateway. */
class ServedContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningStack stack = RunningStack.shared();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "assessment", "progress", "programme"})
    void theDocumentsAreThoseThatAreCommitted(String service) throws IOException {
        assertThat(served("/" + service + "/q/openapi?format=json")).isEqualTo(committed(service, "openapi.json"));
        assertThat(served("/" + service + "/asyncapi")).isEqualTo(committed(service, "asyncapi.json"));
    }

    @Test
    void theMergedDocumentHasEveryOperationOnce() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String service : RunningStack.SERVICES) {
            ids.addAll(committed(service, "openapi.json").findValuesAsText("operationId"));
        }
        JsonNode merged = served("/openapi.json");

        assertThat(merged.findValuesAsText("operationId")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(merged.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "assessment", "progress", "programme"})
    void thePageOfEachServiceOffersTheDocumentsOfAll(String service) throws Exception {
        URI page = stack.gateway().address().resolve("/" + service + "/q/swagger-ui/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            String shown = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
            assertThat(RunningStack.SERVICES)
                    .allSatisfy(each -> assertThat(shown).contains("/" + each + "/q/openapi"));
            assertThat(shown).containsPattern("primaryName\\W+" + service);
        }
    }

    private JsonNode served(String path) {
        return stack.gateway().send(Call.get(path)).body();
    }

    private static JsonNode committed(String service, String file) throws IOException {
        return JSON.readTree(RunningStack.repository()
                .resolve(service + "-service/src/main/resources/contracts")
                .resolve(file)
                .toFile());
    }
}
