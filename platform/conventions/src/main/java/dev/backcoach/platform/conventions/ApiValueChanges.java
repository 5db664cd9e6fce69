package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a changed schema of OpenAPI 3.1 breaks. What a client sends may be taken more widely, and what it receives may be
 * said more narrowly; a value of an enumeration may go from neither, since generated clients name it. Further values
 * may come in both: clients are told to expect them.
 */
final class ApiValueChanges {

    /** Which way a value goes. */
    enum Way {
        SENT,
        RECEIVED
    }

    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");
    private static final String REF = "$ref";

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found;
    private final Set<List<Object>> compared = new HashSet<>();

    /** @param found where the changes are told */
    ApiValueChanges(JsonNode before, JsonNode after, List<String> found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    /** Compares two schemas; those of the same names only once each way. */
    void compare(String at, JsonNode oldSchema, JsonNode newSchema, Way way) {
        if (oldSchema.has(REF)
                && newSchema.has(REF)
                && !compared.add(List.of(oldSchema.get(REF), newSchema.get(REF), way))) {
            return;
        }
        JsonNode was = resolved(before, oldSchema);
        JsonNode now = resolved(after, newSchema);
        int known = found.size();
        compareTypes(at, was, now, way);
        compareFormats(at, was, now, way);
        if (found.size() > known) {
            return;
        }
        compareEnumerations(at, was, now, way);
        compareFields(at, was, now, way);
        if (way == Way.SENT) {
            compareLimits(at, was, now);
        }
        if (was.has("items") && now.has("items")) {
            compare(at + "[]", was.get("items"), now.get("items"), way);
        }
        if (was.path("additionalProperties").isObject()
                && now.path("additionalProperties").isObject()) {
            compare(at + ".*", was.get("additionalProperties"), now.get("additionalProperties"), way);
        }
        CHOICES.forEach(kind -> compareChoices(at, choices(was.path(kind)), choices(now.path(kind)), way));
    }

    private void compareTypes(String at, JsonNode was, JsonNode now, Way way) {
        Set<String> typesBefore = types(was);
        Set<String> typesNow = types(now);
        boolean holds = way == Way.SENT ? covers(typesNow, typesBefore) : covers(typesBefore, typesNow);
        if (!holds) {
            found.add(at + " was " + words(typesBefore) + " and would be " + words(typesNow));
        }
    }

    /** Whether whoever knows the wide types can do with values of the narrow ones; no type means any. */
    private static boolean covers(Set<String> wide, Set<String> narrow) {
        if (wide.isEmpty()) {
            return true;
        }
        return !narrow.isEmpty()
                && narrow.stream()
                        .allMatch(type -> wide.contains(type) || (type.equals("integer") && wide.contains("number")));
    }

    private void compareFormats(String at, JsonNode was, JsonNode now, Way way) {
        String formatBefore = was.path("format").asText();
        String formatNow = now.path("format").asText();
        String narrow = way == Way.SENT ? formatNow : formatBefore;
        if (!narrow.isEmpty() && !formatBefore.equals(formatNow)) {
            found.add(at + " had the format \"" + formatBefore + "\" and would have \"" + formatNow + "\"");
        }
    }

    private void compareEnumerations(String at, JsonNode was, JsonNode now, Way way) {
        if (!was.has("enum") && now.has("enum") && way == Way.SENT) {
            found.add(at + " took any value and would take only " + now.get("enum"));
        } else if (was.has("enum") && !now.has("enum") && way == Way.RECEIVED) {
            found.add(at + " was one of " + was.get("enum") + " and could be anything");
        } else if (was.has("enum") && now.has("enum")) {
            Set<String> gone = texts(was.get("enum"));
            gone.removeAll(texts(now.get("enum")));
            gone.forEach(value -> found.add(at + " would no longer know " + value));
        }
    }

    private void compareFields(String at, JsonNode was, JsonNode now, Way way) {
        Set<String> neededBefore = texts(was.path("required"));
        Set<String> neededNow = texts(now.path("required"));
        was.path("properties").properties().forEach(field -> {
            String name = at + "/" + field.getKey();
            JsonNode same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                found.add(name + " would be gone");
                return;
            }
            compare(name, field.getValue(), same, way);
            if (way == Way.RECEIVED && neededBefore.contains(field.getKey()) && !neededNow.contains(field.getKey())) {
                found.add(name + " was always there and could be missing");
            }
        });
        if (way == Way.SENT) {
            neededNow.removeAll(neededBefore);
            neededNow.forEach(name -> found.add(at + "/" + name + " would be required"));
        }
    }

    private void compareLimits(String at, JsonNode was, JsonNode now) {
        UPPER.forEach(limit -> {
            double none = Double.POSITIVE_INFINITY;
            if (now.path(limit).asDouble(none) < was.path(limit).asDouble(none)) {
                found.add(at + " would have a lower " + limit + ": " + now.get(limit));
            }
        });
        LOWER.forEach(limit -> {
            double none = limit.equals("minimum") ? Double.NEGATIVE_INFINITY : 0;
            if (now.path(limit).asDouble(none) > was.path(limit).asDouble(none)) {
                found.add(at + " would have a higher " + limit + ": " + now.get(limit));
            }
        });
    }

    private void compareChoices(String at, Map<String, JsonNode> was, Map<String, JsonNode> now, Way way) {
        was.forEach((choice, shape) -> {
            if (now.containsKey(choice)) {
                compare(at + "<" + choice + ">", shape, now.get(choice), way);
            } else {
                found.add(at + "<" + choice + "> would be gone");
            }
        });
    }

    /** By the name that each refers to, or by number. */
    private static Map<String, JsonNode> choices(JsonNode array) {
        Map<String, JsonNode> choices = new LinkedHashMap<>();
        array.forEach(choice -> {
            String reference = choice.path(REF).asText();
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            choices.put(name.isEmpty() ? String.valueOf(choices.size() + 1) : name, choice);
        });
        return choices;
    }

    /** What a reference leads to, with what is said beside the reference. */
    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (!schema.has(REF)) {
            return schema;
        }
        JsonNode target = document.at(schema.get(REF).asText().substring(1));
        JsonNode all = resolved(document, target);
        if (!(all instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode merged = object.deepCopy();
        schema.properties().stream()
                .filter(said -> !said.getKey().equals(REF))
                .forEach(said -> merged.set(said.getKey(), said.getValue()));
        return merged;
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : texts(type);
    }

    private static String words(Set<String> types) {
        return types.isEmpty() ? "anything" : String.join(" or ", types);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
