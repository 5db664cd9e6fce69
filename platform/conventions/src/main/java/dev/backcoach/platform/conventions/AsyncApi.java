package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Puts a service's AsyncAPI 3 document together: one topic, a message for each type of event. */
final class AsyncApi {

    /** What the document of a service says before it comes to the single types. */
    private static final String DESCRIPTION = """
            What the service publishes on Kafka: CloudEvents 1.0 in binary mode, attributes as headers, JSON as \
            value. The key is the client's id, so a client's events are in one partition, in the order of `ce_sequence`. \
            An event may come twice: drop what has a number that you have. Read with \
            `isolation.level=read_committed`. Headers and key hold ids, names and times only. A value that is only \
            `{"sealed": "..."}` is personal: nobody but this service opens it. Ignore types and fields that you do not \
            know; values may join an enumeration. A breaking change is another type that ends in the next number.""";

    private static final String EVENTS = "events";
    private static final String HEADERS = "headers";
    private static final String ID = "0198b000-0000-7000-8000-0000000000e1";
    private static final String CLIENT = "0198b000-0000-7000-8000-000000000001";
    private static final String THEN = "2026-03-01T18:00:00Z";
    private static final long KEPT_MILLIS = Duration.ofDays(28).toMillis();

    private final String service;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode listed;
    private final ObjectNode messages;

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

    private AsyncApi(String service) {
        this.service = service;
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Backcoach: events of the " + service + " service")
                .put("version", "1.0.0")
                .put("description", DESCRIPTION);
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "127.0.0.1:9092")
                .put("protocol", "kafka")
                .put("description", "The broker of a stack that ./backcoach up has started");
        listed = document.putObject("channels").putObject(EVENTS).put("address", EventMessages.topicOf(service));
        addOperation();
        ObjectNode components = document.putObject("components");
        messages = components.putObject("messages");
        components.putObject("schemas").set(HEADERS, headers());
    }

    /** The document of a service that publishes these. */
    static ObjectNode document(String service, List<Message> types) {
        AsyncApi api = new AsyncApi(service);
        api.describeTopic(types);
        return api.document;
    }

    private void describeTopic(List<Message> types) {
        listed.put("description", "Everything that happened in the " + service + " service, kept for 28 days.");
        ObjectNode references = listed.putObject("messages");
        types.forEach(type -> {
            references.putObject(type.name()).put("$ref", "#/components/messages/" + type.name());
            messages.set(type.name(), message(type));
        });
        ObjectNode kafka = listed.putObject("bindings")
                .putObject("kafka")
                .put("topic", EventMessages.topicOf(service))
                .put("partitions", ServiceServers.PARTITIONS);
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", KEPT_MILLIS);
        kafka.put("bindingVersion", "0.5.0");
    }

    private void addOperation() {
        document.putObject("operations")
                .putObject("publish")
                .put("action", "send")
                .put("summary", "Publishes what was recorded.")
                .put("description", "A moment later, a client's events in the order in which they were recorded.")
                .putObject("channel")
                .put("$ref", "#/channels/" + EVENTS);
    }

    private ObjectNode message(Message type) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("name", "backcoach." + service + "." + type.name())
                .put("title", type.name())
                .put("summary", type.summary())
                .put("contentType", "application/json");
        message.set(HEADERS, headersOf(type));
        ObjectNode payload = ((ObjectNode) type.schema()).deepCopy();
        payload.remove(List.of("$schema", "$id"));
        message.set("payload", payload);
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("format", "uuid").put("description", "The client's id");
        kafka.put("bindingVersion", "0.5.0");
        var examples = message.putArray("examples");
        type.samples().forEach((name, sample) -> {
            ObjectNode example = examples.addObject().put("name", name);
            example.set(HEADERS, exampleHeaders(type));
            example.set("payload", sample);
        });
        return message;
    }

    private ObjectNode headersOf(Message type) {
        ObjectNode own = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = own.putObject("properties");
        constants(type).forEach((name, value) -> properties.putObject(name).put("const", value));
        var required = own.putArray("required");
        constants(type).keySet().forEach(required::add);
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("type", "object");
        all.putArray("allOf")
                .add(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + HEADERS))
                .add(own);
        return all;
    }

    private Map<String, String> constants(Message type) {
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put("ce_type", "backcoach." + service + "." + type.name());
        constants.put("ce_dataschema", "urn:backcoach:schema:" + service + ":" + type.name());
        if (type.anotherForm()) {
            constants.put("ce_anotherform", "true");
        }
        return constants;
    }

    private ObjectNode exampleHeaders(Message type) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        headerLines().stream().filter(Header::always).forEach(header -> example.put(header.name(), header.example()));
        constants(type).forEach(example::put);
        return example;
    }

    /** What a header holds, always as text. */
    private record Header(String name, boolean always, String format, String description, String example) {}

    private List<Header> headerLines() {
        List<Header> lines = new ArrayList<>();
        lines.add(new Header("ce_specversion", true, "", "Version of CloudEvents", "1.0"));
        lines.add(new Header("ce_id", true, "uuid", "The event's id", ID));
        lines.add(new Header("ce_source", true, "", "Who publishes", "/backcoach/" + service + "-service"));
        lines.add(new Header("ce_type", true, "", "Type and version", ""));
        lines.add(new Header("ce_subject", true, "uuid", "The client's id", CLIENT));
        lines.add(new Header("ce_time", true, "date-time", "When it happened, on the clock of who reported it", THEN));
        lines.add(new Header("ce_dataschema", true, "", "Names the schema of the payload", ""));
        lines.add(new Header("ce_recordedtime", true, "date-time", "When the service learnt of it", THEN));
        lines.add(new Header(
                "ce_sequence",
                true,
                "",
                "Version of the client's stream of this service, without gaps, 19 digits",
                "0000000000000000001"));
        lines.add(new Header(
                "ce_correlationid", true, "uuid", "The same for everything that one request or fact led to", ID));
        lines.add(new Header("ce_causationid", false, "uuid", "The event that it answers to", ID));
        lines.add(new Header("ce_partitionkey", true, "uuid", "The client's id", CLIENT));
        lines.add(new Header("ce_traceparent", false, "", "W3C trace context", ""));
        lines.add(new Header(
                "ce_anotherform", false, "", "true where the payload is not what the service's own log holds", "true"));
        lines.add(new Header("content-type", true, "", "Of the payload", "application/json"));
        return lines;
    }

    private ObjectNode headers() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (Header line : headerLines()) {
            ObjectNode property =
                    properties.putObject(line.name()).put("type", "string").put("description", line.description());
            if (!line.format().isEmpty()) {
                property.put("format", line.format());
            }
            if (line.name().equals("ce_sequence")) {
                property.put("pattern", "^[0-9]{19}$");
            }
            if (line.always()) {
                required.add(line.name());
            }
        }
        return schema;
    }
}
