package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what is published against an AsyncAPI 3 document. */
public final class DocumentedEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final Map<String, JsonNode> channels = new HashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private DocumentedEvents(JsonNode document) {
        this.document = document;
        document.path("channels")
                .forEach(channel -> channels.put(channel.path("address").asText(), channel));
        document.at("/components/messages").properties().forEach(message -> messages.add(message.getKey()));
    }

    /** @param document of one service, with all references inside it */
    public static DocumentedEvents of(JsonNode document) {
        return new DocumentedEvents(document);
    }

    /** The topics that the document describes. */
    public List<String> topics() {
        return List.copyOf(channels.keySet());
    }

    /** What the document breaks of AsyncAPI 3.0's own JSON Schema. */
    public static List<String> problemsOf(JsonNode document) {
        try (InputStream schema = DocumentedEvents.class.getResourceAsStream("/asyncapi/3.0.0.schema.json")) {
            return problems(SCHEMAS.getSchema(JSON.readTree(schema), STRICT), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document's examples break of their own schemas. */
    public List<String> problemsOfExamples() {
        List<String> faults = new ArrayList<>();
        messages.forEach(name -> document.at("/components/messages")
                .path(name)
                .path("examples")
                .forEach(example -> {
                    String what = name + ", example " + example.path("name").asText() + ": ";
                    tell(faults, what, schema(name, "headers"), example.path("headers"));
                    tell(faults, what, schema(name, "payload"), example.path("payload"));
                }));
        return faults;
    }

    /**
     * What a record is otherwise than the document says.
     *
     * @param headers as text
     * @param payload the JSON null for a tombstone
     */
    public List<String> problemsOf(String topic, String key, Map<String, String> headers, JsonNode payload) {
        JsonNode channel = channels.get(topic);
        if (channel == null) {
            return List.of("the topic " + topic + " is not documented");
        }
        String type = headers.getOrDefault("ce_type", "");
        Optional<String> found = message(channel, type);
        if (found.isEmpty()) {
            return List.of("the type " + type + " is not documented for " + topic);
        }
        String name = found.get();
        List<String> faults = new ArrayList<>();
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        headers.forEach(texts::put);
        String common = document.at("/components/messages")
                .path(name)
                .at("/headers/allOf/0/$ref")
                .asText();
        JsonNode known = document.at(common.substring(1)).path("properties");
        headers.keySet().stream()
                .filter(header -> !known.has(header))
                .forEach(header -> faults.add(type + ": the header " + header + " is not documented"));
        tell(faults, type + ", headers: ", schema(name, "headers"), texts);
        tell(faults, type + ", key: ", schema(name, "bindings/kafka/key"), JsonNodeFactory.instance.textNode(key));
        if (!payload.isNull() || !isCompacted(channel)) {
            tell(faults, type + ", payload: ", schema(name, "payload"), payload);
        }
        return faults;
    }

    /** The component that describes records of a type; where no type is told, the only one of the topic. */
    private static Optional<String> message(JsonNode channel, String type) {
        JsonNode listed = channel.path("messages");
        String told = type.replaceFirst("^backcoach\\.[a-z]+\\.", "");
        JsonNode reference =
                type.isEmpty() && listed.size() == 1 ? listed.elements().next() : listed.path(told);
        return Optional.of(reference.path("$ref").asText())
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
    }

    private static boolean isCompacted(JsonNode channel) {
        return channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                .asText()
                .equals("compact");
    }

    private static void tell(List<String> faults, String what, JsonSchema schema, JsonNode value) {
        problems(schema, value).forEach(problem -> faults.add(what + problem));
    }

    private static List<String> problems(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** A part of a message as a schema of its own that finds what it refers to. */
    private JsonSchema schema(String message, String part) {
        return schemas.computeIfAbsent(message + " " + part, _ -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.put("$schema", "http://json-schema.org/draft-07/schema#");
            schema.set("components", document.path("components"));
            schema.putArray("allOf").addObject().put("$ref", "#/components/messages/" + message + "/" + part);
            return SCHEMAS.getSchema(schema, STRICT);
        });
    }
}
