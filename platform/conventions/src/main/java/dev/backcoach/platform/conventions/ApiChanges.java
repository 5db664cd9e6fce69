package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a new OpenAPI document (3.1) of a service would break, in words, for a client that was written for the old one:
 * an operation, a parameter, a kind of body or an answer that is gone, something more that has to be sent, and what
 * {@link ApiValueChanges} finds in the values. What is new and need not be known breaks nothing.
 */
final class ApiChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final ApiValueChanges values;

    private ApiChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.values = new ApiValueChanges(before, after, found);
    }

    /** Nothing when a client of the old document can go on with the new one. */
    static List<String> breaking(JsonNode before, JsonNode after) {
        ApiChanges changes = new ApiChanges(before, after);
        changes.compare();
        return List.copyOf(changes.found);
    }

    private void compare() {
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                            JsonNode item = after.path("paths").path(path.getKey());
                            JsonNode now = item.path(operation.getKey());
                            if (now.isMissingNode()) {
                                found.add(name + " would be gone");
                            } else {
                                compareOperations(name, operation.getValue(), now);
                                compareParameters(
                                        name, parameters(path.getValue(), operation.getValue()), parameters(item, now));
                            }
                        }));
    }

    private void compareOperations(String name, JsonNode was, JsonNode now) {
        String id = was.path("operationId").asText();
        if (!id.equals(now.path("operationId").asText())) {
            found.add(name + " was " + id + " and would be "
                    + now.path("operationId").asText());
        }
        JsonNode body = now.path("requestBody");
        if (body.path("required").asBoolean()
                && !was.path("requestBody").path("required").asBoolean()) {
            found.add(name + " would need a body");
        }
        compareContents(name + " body", was.path("requestBody"), body, ApiValueChanges.Way.SENT);
        was.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> compareAnswers(
                        name + " " + response.getKey(),
                        response.getValue(),
                        now.path("responses").path(response.getKey())));
    }

    private void compareAnswers(String name, JsonNode was, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " would be gone");
            return;
        }
        was.path("headers").properties().stream()
                .filter(header -> !now.path("headers").has(header.getKey()))
                .forEach(header -> found.add(name + " header " + header.getKey() + " would be gone"));
        compareContents(name, was, now, ApiValueChanges.Way.RECEIVED);
    }

    private void compareContents(String name, JsonNode was, JsonNode now, ApiValueChanges.Way way) {
        was.path("content").properties().forEach(media -> {
            JsonNode same = now.path("content").path(media.getKey());
            if (same.isMissingNode() && saysNothing(media.getValue())) {
                return;
            }
            if (same.isMissingNode()) {
                found.add(name + " as " + media.getKey() + " would be gone");
            } else {
                values.compare(name + " ", media.getValue().path("schema"), same.path("schema"), way);
            }
        });
    }

    /** Nobody can have relied on what was never described. */
    private static boolean saysNothing(JsonNode media) {
        return media.path("schema").isEmpty() && !media.has("example") && !media.has("examples");
    }

    private void compareParameters(String name, Map<String, JsonNode> was, Map<String, JsonNode> now) {
        was.forEach((key, parameter) -> {
            JsonNode same = now.get(key);
            if (same == null) {
                found.add(name + " " + key + " would be gone");
                return;
            }
            if (same.path("required").asBoolean() && !parameter.path("required").asBoolean()) {
                found.add(name + " " + key + " would be required");
            }
            values.compare(name + " " + key, parameter.path("schema"), same.path("schema"), ApiValueChanges.Way.SENT);
        });
        now.forEach((key, parameter) -> {
            if (!was.containsKey(key) && parameter.path("required").asBoolean()) {
                found.add(name + " " + key + " would be new and required");
            }
        });
    }

    /** Of the path and of the operation, by where they stand and their names. */
    private static Map<String, JsonNode> parameters(JsonNode path, JsonNode operation) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode owner : List.of(path, operation)) {
            owner.path("parameters")
                    .forEach(parameter -> parameters.put(
                            parameter.path("in").asText() + " parameter "
                                    + parameter.path("name").asText(),
                            parameter));
        }
        return parameters;
    }
}
