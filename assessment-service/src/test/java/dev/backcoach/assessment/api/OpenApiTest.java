package dev.backcoach.assessment.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class OpenApiTest {

    @Test
    void everyOperationIsDescribedWithItsErrors() {
        Map<String, Map<String, Map<String, Object>>> paths = given().queryParam("format", "json")
                .get("/assessment/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        assertThat(paths).hasSizeGreaterThanOrEqualTo(13);
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation).as(method + " " + path).containsKeys("operationId", "summary", "description");
            assertThat(((Map<?, ?>) operation.get("responses")).keySet())
                    .as(method + " " + path)
                    .map(String::valueOf)
                    .contains("401", "403");
        }));
    }

    @Test
    void everyRequestAndEveryErrorHasAnExample() {
        JsonPath document = given().queryParam("format", "json")
                .get("/assessment/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        Map<String, Map<String, Object>> schemas = document.getMap("components.schemas");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation.get("requestBody") instanceof Map<?, ?> body) {
                assertThat(media(body))
                        .as("body of " + method + " " + path)
                        .anyMatch(media -> hasExample(media) || hasExampleOfField(media, schemas));
            }
            ((Map<?, ?>) operation.get("responses")).forEach((status, response) -> {
                if (String.valueOf(status).matches("[45].*")) {
                    assertThat(media((Map<?, ?>) response))
                            .as(status + " of " + method + " " + path)
                            .anyMatch(OpenApiTest::hasExample);
                }
            });
        }));
    }

    private static List<Map<?, ?>> media(Map<?, ?> bodyOrResponse) {
        List<Map<?, ?>> media = new ArrayList<>();
        if (bodyOrResponse.get("content") instanceof Map<?, ?> content) {
            content.values().forEach(each -> media.add((Map<?, ?>) each));
        }
        return media;
    }

    private static boolean hasExample(Map<?, ?> media) {
        return media.containsKey("example") || media.containsKey("examples");
    }

    /** An example may also be put together from those of the fields. */
    private static boolean hasExampleOfField(Map<?, ?> media, Map<String, Map<String, Object>> schemas) {
        String reference = String.valueOf(((Map<?, ?>) media.get("schema")).get("$ref"));
        Map<String, Object> schema = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        return schema != null
                && schema.get("properties") instanceof Map<?, ?> properties
                && properties.values().stream().anyMatch(field -> hasExample((Map<?, ?>) field));
    }
}
