package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.systemtests.running.Endpoints.Endpoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** JSON that a schema of an OpenAPI document describes, mostly; and JSON that none does. */
final class FuzzValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final FuzzWords words;
    private final Endpoint endpoint;
    private final LocalDate today;
    private final long block;
    private final Random random;

    /** @param block values of one block have ids in common */
    FuzzValues(FuzzWords words, Endpoint endpoint, LocalDate today, long block, Random random) {
        this.words = words;
        this.endpoint = endpoint;
        this.today = today;
        this.block = block;
        this.random = random;
    }

    /** A value of the schema; one in twenty is anything. */
    JsonNode of(JsonNode schema, String name) {
        return of(schema, name, 0);
    }

    private JsonNode of(JsonNode reference, String name, int depth) {
        if (random.nextInt(20) == 0) {
            return anything();
        }
        JsonNode schema = endpoint.resolved(reference);
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                JsonNode options = schema.path(choice);
                return of(options.get(random.nextInt(options.size())), name, depth);
            }
        }
        if (schema.has("enum")) {
            JsonNode constants = schema.path("enum");
            return constants.get(random.nextInt(constants.size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "string" -> JSON.textNode(text(schema, name));
            case "integer" -> whole(schema);
            case "number" ->
                JSON.numberNode(whole(schema).decimalValue().add(BigDecimal.valueOf(random.nextInt(4), 1)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> anything();
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(property -> {
            int chance = required.contains(property.getKey()) ? 25 : 2;
            if (depth < DEEPEST && random.nextInt(chance) != (chance == 2 ? 1 : 24)) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
            }
        });
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject() && depth < DEEPEST) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.set("w" + random.nextInt(100), of(more, "value", depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        if (depth < DEEPEST) {
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(of(schema.path("items"), name, depth + 1));
            }
        }
        return array;
    }

    /** A text of that schema, or what an example has under that name. */
    String text(JsonNode schema, String name) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> FuzzWords.id(block, name, random).toString();
            case "date" -> FuzzWords.date(today, random).toString();
            case "date-time" -> FuzzWords.time(today, random);
            default -> random.nextInt(12) == 0 ? FuzzWords.hostile(random) : words.known(name, random);
        };
    }

    private JsonNode whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least, 0) + 20);
        return switch (random.nextInt(20)) {
            case 0 -> JSON.numberNode(least - 1);
            case 1 -> JSON.numberNode(most + 1);
            case 2 -> JSON.numberNode(least);
            case 3 -> JSON.numberNode(most);
            default -> JSON.numberNode(least + (long) (random.nextDouble() * (most - least + 1)));
        };
    }

    /** No value of any schema in particular. */
    JsonNode anything() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(new BigDecimal("1e400"));
            case 2 -> JSON.numberNode(BigInteger.TEN.pow(400));
            case 3 -> JSON.numberNode(Long.MIN_VALUE);
            case 4 -> JSON.numberNode(0.1 + random.nextInt(100));
            case 5 -> JSON.booleanNode(random.nextBoolean());
            case 6 -> JSON.arrayNode();
            case 7 -> JSON.objectNode();
            case 8 -> JSON.arrayNode().add(JSON.arrayNode().add(1));
            case 9 -> JSON.objectNode().put("w", 1);
            default -> JSON.textNode(FuzzWords.hostile(random));
        };
    }

    /** An example, told of that day and with one to three values changed now and then. */
    JsonNode like(JsonNode example) {
        JsonNode body = toldToday(example.deepCopy());
        for (int changes = Math.max(0, random.nextInt(6) - 2); changes > 0; changes--) {
            change(body);
        }
        return body;
    }

    private JsonNode toldToday(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(
                    object.propertyStream().map(java.util.Map.Entry::getKey).toList())) {
                object.set(name, toldToday(object.get(name)));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, toldToday(array.get(i)));
            }
        } else if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\d(T.*)?") && random.nextInt(6) > 0) {
            return JSON.textNode(
                    node.asText().contains("T")
                            ? FuzzWords.time(today, random)
                            : FuzzWords.date(today, random).toString());
        } else if (node.isTextual() && node.asText().matches("[0-9a-f]{8}-.{27}") && random.nextInt(3) > 0) {
            return JSON.textNode(FuzzWords.id(block, "any", random).toString());
        }
        return node;
    }

    private void change(JsonNode body) {
        JsonNode at = body;
        while (at.isContainerNode() && !at.isEmpty()) {
            int place = random.nextInt(at.size());
            JsonNode below = at.valueStream().skip(place).findFirst().orElseThrow();
            if (!below.isContainerNode() || below.isEmpty() || random.nextInt(4) == 0) {
                put(at, place);
                return;
            }
            at = below;
        }
    }

    private void put(JsonNode at, int place) {
        if (at instanceof ArrayNode array) {
            array.set(place, anything());
            return;
        }
        ObjectNode object = (ObjectNode) at;
        String name =
                object.propertyStream().skip(place).findFirst().orElseThrow().getKey();
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.get(name));
            default -> object.set(name, anything());
        }
    }
}
