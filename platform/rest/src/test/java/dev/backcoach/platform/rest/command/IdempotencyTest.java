package dev.backcoach.platform.rest.command;

import static dev.backcoach.platform.rest.Requests.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Test
    void aCommandWithoutAKeyIsRefusedByTheHeadersName() {
        isProblem(
                        given().contentType("application/json")
                                .body("{\"session\":{\"painDuring\":3}}")
                                .post("/diary/v1/commands"),
                        400,
                        "invalid")
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "schl\u00fcssel"})
    void aMalformedKeyIsRefused(String key) {
        isProblem(command(key, "{\"session\":{\"painDuring\":3}}"), 400, "invalid")
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void aKeyHasAtMost200Characters() {
        command("k".repeat(200), "{\"session\":{\"painDuring\":3}}").then().statusCode(200);
        isProblem(command("k".repeat(201), "{\"session\":{\"painDuring\":3}}"), 400, "invalid");
    }

    @Test
    void theSameBodyWrittenAnotherWayHasTheSameHash() {
        String hash = hash("{\"session\":{\"painDuring\":3,\"minutes\":1.5},\"done\":true}");
        assertEquals(
                hash, hash("{ \"done\" : true, \"note\":null, \"session\":{\"minutes\":1.50,\"painDuring\":3} }\n"));
        assertNotEquals(hash, hash("{\"session\":{\"painDuring\":4,\"minutes\":1.5},\"done\":true}"));
    }

    private static String hash(String body) {
        return command("k-1", body).then().statusCode(200).extract().path("hash");
    }

    private static Response command(String key, String body) {
        return given().contentType("application/json")
                .header(IdempotencyKey.HEADER, key)
                .body(body)
                .post("/diary/v1/commands");
    }
}
