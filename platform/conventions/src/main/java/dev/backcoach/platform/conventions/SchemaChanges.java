package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a new schema of an event would break, in words: for a reader that was written for the old schema and gets new
 * events, and for one that was written for the new schema and gets the events of yesterday. Fields that are new and may
 * be missing, and further values of an enumeration, break nothing.
 */
final class SchemaChanges {

    private final List<String> found = new ArrayList<>();

    private SchemaChanges() {}

    static List<String> breaking(JsonNode before, JsonNode after) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", before, after);
        return changes.found;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (!kind(before).equals(kind(after))) {
            found.add(at + " was " + kind(before) + " and would be " + kind(after));
            return;
        }
        compareValues(at, before, after);
        compareFields(at, before, after);
        if (before.has("items") && after.has("items")) {
            compare(at + "[]", before.get("items"), after.get("items"));
        }
        if (before.has("additionalProperties")) {
            compareValues(at + " (keys)", before.path("propertyNames"), after.path("propertyNames"));
            compare(at + ".*", before.get("additionalProperties"), after.path("additionalProperties"));
        }
        if (before.has("oneOf")) {
            compareChoices(at, choices(before), choices(after));
        }
    }

    /** What a schema takes, in a word or two; two schemas of one kind differ in details only. */
    private static String kind(JsonNode schema) {
        if (schema.has("oneOf")) {
            return "one of several objects";
        }
        if (schema.has("const")) {
            return "the value " + schema.get("const");
        }
        String type = schema.path("type").asText("anything");
        if (schema.has("additionalProperties")) {
            return "a map";
        }
        return schema.has("format") ? type + " (" + schema.get("format").textValue() + ")" : type;
    }

    private void compareValues(String at, JsonNode before, JsonNode after) {
        if (!after.has("enum")) {
            return;
        }
        if (!before.has("enum")) {
            found.add(at + " took any text and would take only " + after.get("enum"));
            return;
        }
        Set<String> gone = texts(before.get("enum"));
        gone.removeAll(texts(after.get("enum")));
        gone.forEach(value -> found.add(at + " would no longer take " + value));
    }

    private void compareFields(String at, JsonNode before, JsonNode after) {
        Set<String> neededBefore = texts(before.path("required"));
        Set<String> neededAfter = texts(after.path("required"));
        before.path("properties").properties().forEach(field -> {
            String name = at + "/" + field.getKey();
            JsonNode now = after.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                found.add(name + " would be gone");
                return;
            }
            compare(name, field.getValue(), now);
            if (neededBefore.contains(field.getKey()) && !neededAfter.contains(field.getKey())) {
                found.add(name + " was always there and could be missing");
            }
        });
        neededAfter.removeAll(neededBefore);
        neededAfter.forEach(
                name -> found.add(at + "/" + name + " would be required, but is missing from older events"));
    }

    private void compareChoices(String at, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((choice, shape) -> {
            if (after.containsKey(choice)) {
                compare(at + "<" + choice + ">", shape, after.get(choice));
            } else {
                found.add(at + "<" + choice + "> would be gone");
            }
        });
    }

    /** The shapes of a choice by the value of the field that tells them apart. */
    private static Map<String, JsonNode> choices(JsonNode schema) {
        Map<String, JsonNode> choices = new LinkedHashMap<>();
        schema.get("oneOf")
                .forEach(shape -> shape.path("properties").properties().forEach(field -> {
                    if (field.getValue().has("const")) {
                        choices.put(field.getValue().get("const").textValue(), shape);
                    }
                }));
        return choices;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
