package dev.backcoach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedApiTest {

    private static JsonObject document(String service, String type) {
        JsonObject reference = new JsonObject().put("$ref", "#/components/schemas/Walk");
        JsonObject operation = new JsonObject()
                .put("operationId", service + "Walk")
                .put("tags", new JsonArray().add("Walks"))
                .put("schema", reference);
        return new JsonObject()
                .put("info", new JsonObject().put("version", "1.0.0"))
                .put("tags", new JsonArray().add(new JsonObject().put("name", "Walks")))
                .put("paths", new JsonObject().put("/" + service + "/v1", new JsonObject().put("get", operation)))
                .put(
                        "components",
                        new JsonObject()
                                .put("securitySchemes", new JsonObject().put("bearer", new JsonObject()))
                                .put("schemas", new JsonObject().put("Walk", new JsonObject().put("type", type))));
    }

    @Test
    void schemasOfOneNameStayApart() {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        documents.put("intake", document("intake", "string"));
        documents.put("progress", document("progress", "integer"));

        JsonObject merged = MergedApi.of(documents);

        assertThat(merged.getJsonObject("paths").fieldNames()).containsExactly("/intake/v1", "/progress/v1");
        JsonObject progress =
                merged.getJsonObject("paths").getJsonObject("/progress/v1").getJsonObject("get");
        assertThat(progress.getJsonArray("tags")).containsExactly("Progress: Walks");
        assertThat(progress.getJsonObject("schema").getString("$ref")).isEqualTo("#/components/schemas/ProgressWalk");
        JsonObject components = merged.getJsonObject("components");
        assertThat(components
                        .getJsonObject("schemas")
                        .getJsonObject("ProgressWalk")
                        .getString("type"))
                .isEqualTo("integer");
        assertThat(components
                        .getJsonObject("schemas")
                        .getJsonObject("IntakeWalk")
                        .getString("type"))
                .isEqualTo("string");
        assertThat(components.getJsonObject("securitySchemes").fieldNames()).containsExactly("bearer");
        assertThat(merged.getJsonArray("tags")).hasSize(2);
    }
}
