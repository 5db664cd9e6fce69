package dev.backcoach.progress.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/**
 * An entry as somebody has written it on a phone.
 *
 * @param kind as the API calls it
 * @param body with its revision
 */
record Written(String kind, UUID id, ObjectNode body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> RENAMED = Map.of("pain", "score", "kind", "harm");

    long revision() {
        return body.get("revision").longValue();
    }

    /** How a batch carries it. */
    ObjectNode sent() {
        ObjectNode entry = JSON.createObjectNode().put("kind", kind).put("id", id.toString());
        entry.set("entry", body);
        return entry;
    }

    /** Whether a change that the service tells is this very revision, each field as it was written. */
    boolean isShownBy(JsonNode change) {
        JsonNode shown = change.get("entry");
        return shown.get("kind").textValue().equals(kind)
                && shown.get("id").textValue().equals(id.toString())
                && body.propertyStream().allMatch(field -> isShown(field.getKey(), field.getValue(), change));
    }

    private boolean isShown(String name, JsonNode written, JsonNode change) {
        JsonNode text = change.path("text").path(name);
        if (!text.isMissingNode()) {
            return text.equals(written);
        }
        JsonNode shown = change.get("entry").path(isRenamed(name) ? RENAMED.get(name) : name);
        return same(written, shown);
    }

    private boolean isRenamed(String name) {
        return (kind.equals("outcome") && name.equals("pain")) || (kind.equals("adverse-event") && name.equals("kind"));
    }

    private static boolean same(JsonNode written, JsonNode shown) {
        if (written.isObject()) {
            return written.propertyStream().allMatch(field -> same(field.getValue(), shown.path(field.getKey())));
        }
        return (written.isNumber() && shown.isNumber())
                ? written.decimalValue().compareTo(shown.decimalValue()) == 0
                : written.equals(shown);
    }
}
