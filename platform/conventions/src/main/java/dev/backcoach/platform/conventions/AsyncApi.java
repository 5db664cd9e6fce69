package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.conventions.DocumentedTopic.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a service's AsyncAPI 3 document together: its topics, a message for each type of event. */
final class AsyncApi {

    /** What the document of a service says before it comes to the single types. */
    private static final String DESCRIPTION = """
            What the service publishes on Kafka: CloudEvents 1.0 in binary mode, attributes as headers, JSON as \
            value. The key is the client's id, so a client's events are in one partition, in the order of `ce_sequence`. \
            An event may come twice: drop what has a number that you have. Read with \
            `isolation.level=read_committed`. Headers and key hold ids, names and times only. A value that is only \
            `{"sealed": "..."}` is personal: nobody but this service opens it. Ignore types and fields that you do not \
            know; values may join an enumeration. A breaking change is another type that ends in the next number.""";

    /** Where there are other topics beside the events'. */
    private static final String OTHERS = " Other topics than that of the events say how they differ.";

    private static final String EVENTS = "events";
    private static final String HEADERS = "headers";

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode messages;
    private final ObjectNode schemas;

    private AsyncApi(String service, boolean others) {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Backcoach: events of the " + service + " service")
                .put("version", "1.0.0")
                .put("description", others ? DESCRIPTION + OTHERS : DESCRIPTION);
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "127.0.0.1:9092")
                .put("protocol", "kafka")
                .put("description", "The broker of a stack that ./backcoach up has started");
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        messages = components.putObject("messages");
        schemas = components.putObject("schemas");
    }

    /** The document of a service that publishes these; the topic of its own events first. */
    static ObjectNode document(String service, List<DocumentedTopic> topics) {
        AsyncApi api = new AsyncApi(service, topics.size() > 1);
        topics.forEach(api::describe);
        return api.document;
    }

    private void describe(DocumentedTopic topic) {
        ObjectNode channel = channels.putObject(topic.id()).put("address", topic.address());
        channel.put("description", topic.description());
        ObjectNode references = channel.putObject("messages");
        topic.messages().forEach(type -> {
            references.putObject(type.name()).put("$ref", "#/components/messages/" + within(topic, type.name()));
            messages.set(within(topic, type.name()), message(topic, type));
        });
        ObjectNode kafka = channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic.address())
                .put("partitions", ServiceServers.PARTITIONS);
        kafka.set("topicConfiguration", topic.settings());
        kafka.put("bindingVersion", "0.5.0");
        operations
                .putObject(topic.id().equals(EVENTS) ? "publish" : "publish-" + topic.id())
                .put("action", "send")
                .put("summary", topic.operation().summary())
                .put("description", topic.operation().description())
                .putObject("channel")
                .put("$ref", "#/channels/" + topic.id());
        schemas.set(within(topic, HEADERS), DocumentedHeader.schema(topic.headers()));
    }

    /** Names of the events' own topic stand alone. */
    private static String within(DocumentedTopic topic, String name) {
        return topic.id().equals(EVENTS) ? name : topic.id() + "." + name;
    }

    private static ObjectNode message(DocumentedTopic topic, Message type) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("name", "backcoach." + topic.family() + "." + type.name())
                .put("title", type.name())
                .put("summary", type.summary())
                .put("contentType", topic.contentType());
        message.set(HEADERS, headersOf(topic, type));
        ObjectNode payload = ((ObjectNode) type.schema()).deepCopy();
        payload.remove(List.of("$schema", "$id"));
        message.set("payload", payload);
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.set("key", topic.key());
        kafka.put("bindingVersion", "0.5.0");
        type.samples().forEach((name, sample) -> {
            ObjectNode example =
                    message.withArrayProperty("examples").addObject().put("name", name);
            example.set(HEADERS, exampleHeaders(topic, type));
            example.set("payload", sample);
        });
        return message;
    }

    private static ObjectNode headersOf(DocumentedTopic topic, Message type) {
        ObjectNode own = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = own.putObject("properties");
        constants(topic, type)
                .forEach((name, value) -> properties.putObject(name).put("const", value));
        var required = own.putArray("required");
        constants(topic, type).keySet().forEach(required::add);
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("type", "object");
        all.putArray("allOf")
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("$ref", "#/components/schemas/" + within(topic, HEADERS)))
                .add(own);
        return all;
    }

    private static Map<String, String> constants(DocumentedTopic topic, Message type) {
        Map<String, String> constants = new LinkedHashMap<>();
        if (topic.saysTypes()) {
            constants.put("ce_type", "backcoach." + topic.family() + "." + type.name());
        }
        if (topic.namesSchemas()) {
            constants.put("ce_dataschema", "urn:backcoach:schema:" + topic.family() + ":" + type.name());
        }
        if (type.anotherForm()) {
            constants.put("ce_anotherform", "true");
        }
        return constants;
    }

    private static ObjectNode exampleHeaders(DocumentedTopic topic, Message type) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        topic.headers().stream()
                .filter(DocumentedHeader::always)
                .forEach(header -> example.put(header.name(), header.example()));
        constants(topic, type).forEach(example::put);
        return example;
    }
}
