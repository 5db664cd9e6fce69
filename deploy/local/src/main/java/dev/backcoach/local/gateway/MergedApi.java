package dev.backcoach.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One OpenAPI document of several services: all their paths as they are; tags and schemas carry their service's name,
 * so that none changes its name when another service joins.
 */
final class MergedApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonObject paths = new JsonObject();
    private final JsonObject schemas = new JsonObject();
    private final JsonObject security = new JsonObject();
    private final JsonArray tags = new JsonArray();
    private String version = "";

    private MergedApi() {}

    /**
     * Merges documents in the order of the map.
     *
     * @param documents by the short names of their services
     */
    static JsonObject of(Map<String, JsonObject> documents) {
        MergedApi merged = new MergedApi();
        documents.forEach(merged::add);
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Backcoach")
                                .put("version", merged.version)
                                .put("description", "Everything that the services behind this gateway answer to."))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("tags", merged.tags)
                .put("paths", merged.paths)
                .put(
                        "components",
                        new JsonObject().put("schemas", merged.schemas).put("securitySchemes", merged.security));
    }

    private void add(String service, JsonObject document) {
        String prefix = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        JsonObject own = (JsonObject) renamed(document, prefix);
        JsonObject components = own.getJsonObject("components", new JsonObject());
        version = version.isEmpty() ? own.getJsonObject("info").getString("version") : version;
        components
                .getJsonObject("schemas", new JsonObject())
                .forEach(schema -> schemas.put(prefix + schema.getKey(), schema.getValue()));
        security.mergeIn(components.getJsonObject("securitySchemes", new JsonObject()));
        own.getJsonArray("tags", new JsonArray()).forEach(tag -> {
            JsonObject described = (JsonObject) tag;
            tags.add(described.put("name", prefix + ": " + described.getString("name")));
        });
        own.getJsonObject("paths", new JsonObject()).forEach(path -> {
            JsonObject item = (JsonObject) path.getValue();
            item.forEach(operation -> {
                if (METHODS.contains(operation.getKey())) {
                    nameTags((JsonObject) operation.getValue(), prefix);
                }
            });
            paths.put(path.getKey(), item);
        });
    }

    private static void nameTags(JsonObject operation, String prefix) {
        JsonArray named = new JsonArray();
        operation.getJsonArray("tags", new JsonArray()).forEach(tag -> named.add(prefix + ": " + tag));
        operation.put("tags", named);
    }

    /** A copy in which every reference to a schema leads to its new name. */
    private static Object renamed(Object value, String prefix) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.forEach(field -> copy.put(field.getKey(), renamed(field.getValue(), prefix)));
                yield copy;
            }
            case JsonArray array -> {
                JsonArray copy = new JsonArray();
                array.forEach(element -> copy.add(renamed(element, prefix)));
                yield copy;
            }
            case String text when text.startsWith(SCHEMAS) -> SCHEMAS + prefix + text.substring(SCHEMAS.length());
            case null -> null;
            default -> value;
        };
    }
}
