package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.export.ExportMessages;
import dev.backcoach.platform.eventlog.relay.PseudonymousEvent;
import dev.backcoach.platform.eventlog.relay.PseudonymousMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentedEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOPIC = "backcoach.walks.events";
    private static final String STATES = "backcoach.walks.state";
    private static final String STEPS = "backcoach.steps.events";
    private static final String CLIENT = "0198b000-0000-7000-8000-000000000001";

    private final ObjectNode document = document();
    private final DocumentedEvents documented = DocumentedEvents.of(document);

    private static ObjectNode document() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        schema.putObject("properties").putObject("minutes").put("type", "integer");
        schema.putArray("required").add("minutes");
        JsonNode sample = JSON.createObjectNode().put("minutes", 30);
        return AsyncApi.document(
                "walks",
                List.of(
                        DocumentedTopic.ofEvents("walks", List.of(message("walk-logged.v1", schema, sample))),
                        DocumentedTopic.ofLatestStates("walks", STATES, List.of(message("state.v1", schema, sample))),
                        DocumentedTopic.ofPseudonymous(
                                "walks", "steps", List.of(message("walk-logged.v1", schema, sample))),
                        DocumentedTopic.ofExports("walks")));
    }

    private static DocumentedTopic.Message message(String name, JsonNode schema, JsonNode sample) {
        return new DocumentedTopic.Message(name, "A walk.", false, schema, new TreeMap<>(Map.of("typical", sample)));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        document.at("/components/messages/walk-logged.v1/examples/0/headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    private List<String> problems(String key, Map<String, String> headers, JsonNode payload) {
        return documented.problemsOf(TOPIC, key, headers, payload);
    }

    private static JsonNode walk(String minutes) {
        return JSON.createObjectNode().set("minutes", JSON.valueToTree(minutes));
    }

    @Test
    void whatIsAsDocumentedHasNoProblems() {
        assertThat(DocumentedEvents.problemsOf(document)).isEmpty();
        assertThat(documented.problemsOfExamples()).isEmpty();
        assertThat(documented.topics()).containsExactlyInAnyOrder(TOPIC, STATES, STEPS, ExportMessages.TOPIC);
        assertThat(problems(CLIENT, headers(), JSON.createObjectNode().put("minutes", 12)))
                .isEmpty();
    }

    @Test
    void everyDifferenceIsTold() {
        ObjectNode walk = JSON.createObjectNode().put("minutes", 12);
        assertThat(problems(CLIENT, headers(), walk("twelve"))).anyMatch(text -> text.contains("payload"));
        assertThat(problems("nobody", headers(), walk)).anyMatch(text -> text.contains("key"));
        for (String header : List.of("ce_id", "ce_time", "ce_sequence", "ce_dataschema")) {
            Map<String, String> headers = headers();
            headers.put(header, "x");
            assertThat(problems(CLIENT, headers, walk)).as(header).anyMatch(text -> text.contains(header));
            headers.remove(header);
            assertThat(problems(CLIENT, headers, walk)).as(header).anyMatch(text -> text.contains(header));
        }
        Map<String, String> more = headers();
        more.put("ce_mood", "good");
        assertThat(problems(CLIENT, more, walk)).anyMatch(text -> text.contains("ce_mood is not documented"));
        more.put("ce_type", "backcoach.walks.run-logged.v1");
        assertThat(problems(CLIENT, more, walk)).anyMatch(text -> text.contains("run-logged.v1 is not documented"));
        assertThat(documented.problemsOf("elsewhere", CLIENT, headers(), walk))
                .containsExactly("the topic elsewhere is not documented");
    }

    @Test
    void aLatestStateHasNoHeadersAndMayBeATombstone() {
        ObjectNode walk = JSON.createObjectNode().put("minutes", 12);
        assertThat(documented.problemsOf(STATES, CLIENT, Map.of(), walk)).isEmpty();
        assertThat(documented.problemsOf(STATES, CLIENT, Map.of(), JSON.nullNode()))
                .isEmpty();
        assertThat(documented.problemsOf(STATES, CLIENT, Map.of("ce_id", "x"), walk))
                .anyMatch(text -> text.contains("ce_id is not documented"));
        assertThat(documented.problemsOf(STATES, "nobody", Map.of(), walk)).isNotEmpty();
        assertThat(documented.problemsOf(STATES, CLIENT, Map.of(), walk("twelve")))
                .isNotEmpty();
        assertThat(problems(CLIENT, headers(), JSON.nullNode())).isNotEmpty();
    }

    @Test
    void whatIsUnderAPseudonymHasNothingOfTheClient() {
        PseudonymousMessages steps = new PseudonymousMessages("walks", "steps");
        ObjectNode walk = JSON.createObjectNode().put("minutes", 12);
        String pseudonym = "0123456789abcdef0123456789abcdef";
        Map<String, String> headers = new TreeMap<>();
        steps.recordOf(
                        new PseudonymousEvent(pseudonym, 7, "walk-logged.v1", walk.toString()),
                        Instant.parse("2026-03-01T18:00:00Z"))
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(documented.problemsOf(STEPS, pseudonym, headers, walk)).isEmpty();
        assertThat(documented.problemsOf(STEPS, CLIENT, headers, walk)).isNotEmpty();
        assertThat(documented.problemsOf(STEPS, pseudonym, headers(), walk)).isNotEmpty();
        headers.put("ce_time", "2026-03-01T18:00:00Z");
        assertThat(documented.problemsOf(STEPS, pseudonym, headers, walk))
                .anyMatch(text -> text.contains("ce_time is not documented"));
    }

    @Test
    void aPieceOfAnExportIsCiphertextUnderTheClientsId() {
        ExportChunk chunk = new ExportChunk(
                ClientId.of(CLIENT),
                new ExportChunk.Place(UUID.randomUUID(), "walks", UUID.randomUUID(), 1, true),
                new byte[] {1, 2, 3});
        Map<String, String> headers = new TreeMap<>();
        ExportMessages.recordOf(chunk)
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        JsonNode bytes = JSON.getNodeFactory().textNode("\u0001\u0002\u0003");
        assertThat(documented.problemsOf(ExportMessages.TOPIC, CLIENT, headers, bytes))
                .isEmpty();
        assertThat(documented.problemsOf(ExportMessages.TOPIC, "nobody", headers, bytes))
                .isNotEmpty();
        headers.remove("ce_last");
        assertThat(documented.problemsOf(ExportMessages.TOPIC, CLIENT, headers, bytes))
                .anyMatch(text -> text.contains("ce_last"));
    }

    @Test
    void aDocumentThatIsNoAsyncApiIsTold() {
        document.put("asyncapi", "2.6.0").putObject("channels").put("address", 3);
        assertThat(DocumentedEvents.problemsOf(document)).isNotEmpty();
    }
}
