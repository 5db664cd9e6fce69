package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.eventlog.export.ExportMessages;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic as a service's document describes it.
 *
 * @param id of the channel
 * @param family what types and schemas are named after
 * @param settings of the topic, as Kafka names them
 * @param key the schema of its keys
 * @param headers none where records are no CloudEvents
 * @param contentType of the values
 */
record DocumentedTopic(
        String id,
        String address,
        String family,
        String description,
        Operation operation,
        ObjectNode settings,
        ObjectNode key,
        List<DocumentedHeader> headers,
        String contentType,
        List<Message> messages) {

    /** What the service does with the topic, in a sentence, and when. */
    record Operation(String summary, String description) {}

    /**
     * A type of event.
     *
     * @param name stored name with version
     * @param summary what has happened, in a sentence or two
     * @param anotherForm whether the payload is another than the service's own log holds
     * @param samples by their names
     */
    record Message(
            String name, String summary, boolean anotherForm, JsonNode schema, SortedMap<String, JsonNode> samples) {}

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final String RECORDED =
            "A moment later, a client's events in the order in which they were recorded.";
    private static final String CLIENT = "The client's id";
    private static final String PSEUDONYM = "The pseudonym";

    /** The topic of a service's own events. */
    static DocumentedTopic ofEvents(String service, List<Message> messages) {
        return new DocumentedTopic(
                "events",
                EventMessages.topicOf(service),
                service,
                "Everything that happened in the " + service + " service, kept for 28 days.",
                new Operation("Publishes what was recorded.", RECORDED),
                kept(Duration.ofDays(28)),
                text(CLIENT).put("format", "uuid"),
                DocumentedHeader.ofEvents(service),
                JSON,
                messages);
    }

    /** A compacted topic of what holds now. */
    static DocumentedTopic ofLatestStates(String service, String address, List<Message> messages) {
        ObjectNode compacted = JsonNodeFactory.instance.objectNode();
        compacted.putArray("cleanup.policy").add("compact");
        return new DocumentedTopic(
                "state",
                address,
                service,
                "What holds now of each client: JSON without headers, compacted. Ignore a lower version than you have."
                        + " No value at all, a tombstone, says that the client has been erased.",
                new Operation("Publishes what holds after something was recorded.", RECORDED),
                compacted,
                text(CLIENT).put("format", "uuid"),
                List.of(),
                JSON,
                messages);
    }

    /** A topic of events under pseudonyms. */
    static DocumentedTopic ofPseudonymous(String service, String family, List<Message> messages) {
        return new DocumentedTopic(
                family,
                EventMessages.topicOf(family),
                family,
                "Coded values of those who consent to analytics, under pseudonyms, kept for 400 days. The key is the"
                        + " pseudonym. An event may come twice: drop what has a pseudonym and a sequence that you have."
                        + " A consent that is withdrawn ends a pseudonym; one that is given again begins another.",
                new Operation("Publishes coded values of what was recorded while the client consents.", RECORDED),
                kept(Duration.ofDays(400)),
                text(PSEUDONYM).put("pattern", "^[0-9a-f]{32}$"),
                DocumentedHeader.ofPseudonymous(service),
                JSON,
                messages);
    }

    /** The topic onto which all services put their parts of exports. */
    static DocumentedTopic ofExports(String service) {
        ObjectNode ciphertext = text("Up to 257 KiB, readable only with the export's private key");
        return new DocumentedTopic(
                "exports",
                ExportMessages.TOPIC,
                service,
                "What all services give to exports of clients' records, encrypted, kept for a day; between services"
                        + " alone.",
                new Operation(
                        "Gives its part to an export.",
                        "After each export-requested of intake, in pieces, at least once; the pieces of one attempt"
                                + " belong together."),
                kept(Duration.ofDays(1)),
                text(CLIENT).put("format", "uuid"),
                DocumentedHeader.ofExports(service),
                BYTES,
                List.of(new Message(
                        "export-chunk.v1",
                        "A piece of what the service holds of a client, encrypted for one export.",
                        false,
                        ciphertext,
                        new TreeMap<>())));
    }

    /** Whether its records are CloudEvents, which say their type. */
    boolean saysTypes() {
        return !headers.isEmpty();
    }

    /** Whether its records name the schema of their values. */
    boolean namesSchemas() {
        return headers.stream().anyMatch(header -> header.name().equals("ce_dataschema"));
    }

    private static ObjectNode kept(Duration time) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.putArray("cleanup.policy").add("delete");
        return settings.put("retention.ms", time.toMillis());
    }

    private static ObjectNode text(String description) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("description", description);
    }
}
