package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * A topic as a service's document describes it.
 *
 * @param id of the channel
 * @param family what types and schemas are named after
 * @param settings of the topic, as Kafka names them
 * @param key the schema of its keys
 * @param headers none where records are no CloudEvents
 */
record DocumentedTopic(
        String id,
        String address,
        String family,
        String description,
        String operation,
        ObjectNode settings,
        ObjectNode key,
        List<DocumentedHeader> headers,
        List<Message> messages) {

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

    private static final String CLIENT = "The client's id";
    private static final String PSEUDONYM = "The pseudonym";

    /** The topic of a service's own events. */
    static DocumentedTopic ofEvents(String service, List<Message> messages) {
        return new DocumentedTopic(
                "events",
                EventMessages.topicOf(service),
                service,
                "Everything that happened in the " + service + " service, kept for 28 days.",
                "Publishes what was recorded.",
                kept(Duration.ofDays(28)),
                text(CLIENT).put("format", "uuid"),
                DocumentedHeader.ofEvents(service),
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
                "Publishes what holds after something was recorded.",
                compacted,
                text(CLIENT).put("format", "uuid"),
                List.of(),
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
                "Publishes coded values of what was recorded while the client consents.",
                kept(Duration.ofDays(400)),
                text(PSEUDONYM).put("pattern", "^[0-9a-f]{32}$"),
                DocumentedHeader.ofPseudonymous(service),
                messages);
    }

    /** Whether its records are CloudEvents, which say their type. */
    boolean saysTypes() {
        return !headers.isEmpty();
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
