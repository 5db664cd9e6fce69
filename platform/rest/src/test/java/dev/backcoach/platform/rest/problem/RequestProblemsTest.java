package dev.backcoach.platform.rest.problem;

import static dev.backcoach.platform.rest.Requests.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backcoach.platform.rest.BareHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestProblemsTest {

    @TestHTTPResource("/")
    URI root;

    private static final String CLIENT = "/diary/v1/clients/" + new UUID(1, 2);

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "1-2-3-4-5", "00000000-0000-0000-0000-00000000000g"})
    void aPathParameterThatCannotBeReadIsNamed(String clientId) {
        isProblem(given().get("/diary/v1/clients/" + clientId), 400, "invalid")
                .body("errors[0].parameter", equalTo("clientId"))
                .body("errors[0].pointer", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-02-30",
        "from, yesterday",
        "side, UP",
        "weeks, many",
        "weeks, 99999999999",
        "weeks, 53",
    })
    void aQueryParameterThatCannotBeUsedIsNamed(String name, String value) {
        isProblem(given().queryParam(name, value).get(CLIENT), 400, "invalid")
                .body("errors[0].parameter", equalTo(name))
                .body("instance", equalTo(CLIENT));
    }

    @Test
    void parametersThatCanBeUsedAre() {
        given().get(CLIENT + "?from=2026-03-29&side=LEFT&weeks=2").then().statusCode(200);
    }

    @Test
    void aNulInThePathIsRefused() {
        isProblem(given().urlEncodingEnabled(false).get("/diary/v1/failures/%00"), 400, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/diary/v1/nothing", "/nothing", "/", "/diary/v1/clients"})
    void anUnknownPathIsNotFound(String path) {
        isProblem(given().get(path), 404, "not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        isProblem(given().delete("/diary/v1/plan"), 405, "method-not-allowed");
    }

    @Test
    void anotherRepresentationIsNotAcceptable() {
        isProblem(given().accept("image/png").get("/diary/v1/plan"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherMediaTypeIsUnsupported(String mediaType) {
        isProblem(given().contentType(mediaType).body("<a/>").post("/diary/v1/entries"), 415, "unsupported-media-type");
    }

    @Test
    void aCompressedBodyIsUnsupported() {
        isProblem(
                given().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body("{}")
                        .post("/diary/v1/entries"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/diary/v1/failures/%zz", "/diary/v1/numbers?limit=%zz"})
    void aPathThatCannotBeDecodedIsRefusedBeforeAnyRoute(String path) throws IOException {
        String answer = BareHttp.exchange(root, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void aRequestWithoutAHostIsMalformed() throws IOException {
        String answer = BareHttp.exchange(root, "GET /diary/v1/plan HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("urn:backcoach:problem:malformed"), answer);
    }

    @Test
    void anErrorIsAProblemWhateverIsAccepted() {
        isProblem(given().accept("application/json").get("/diary/v1/failures/rule"), 422, "rule");
    }

    @Test
    void withoutATokenTheChallengeIsKept() {
        isProblem(given().get("/diary/v1/secret"), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("basic"));
    }

    @Test
    void withAWrongTokenTheChallengeIsKept() {
        isProblem(given().auth().preemptive().basic("anna", "wrong").get("/diary/v1/secret"), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("basic"));
    }

    @Test
    void anUnreadableTokenIsRefusedWithOneChallenge() {
        var headers = given().header("Authorization", "Basic %%%")
                .get("/diary/v1/secret")
                .then()
                .statusCode(401)
                .extract()
                .headers();
        assertEquals(1, headers.getValues("WWW-Authenticate").size());
    }

    @Test
    void withAnotherRoleItIsForbidden() {
        given().auth()
                .preemptive()
                .basic("anna", "secret")
                .get("/diary/v1/secret")
                .then()
                .statusCode(200);
        isProblem(given().auth().preemptive().basic("anna", "secret").get("/diary/v1/coaches-only"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "rule, 422, rule",
        "key-reused, 422, key-reused",
        "entry-conflict, 409, entry-conflict",
        "concurrent-change, 409, concurrent-change",
        "wrong-state, 409, wrong-state",
        "gone, 410, gone",
        "not-found, 404, not-found",
        "instant, 409, own",
    })
    void aRefusalHasItsOwnType(String failure, int status, String slug) {
        isProblem(given().get("/diary/v1/failures/" + failure), status, slug);
    }

    @ParameterizedTest
    @CsvSource({
        "store-unavailable, 503, store-unavailable, 1",
        "pool, 503, store-unavailable, 1",
        "agroal, 503, store-unavailable, 1",
        "shutdown, 503, store-unavailable, 1",
        "client-parked, 503, client-parked, 30",
        "too-many-requests, 429, too-many-requests, 3",
    })
    void whatMayWorkLaterSaysWhen(String failure, int status, String slug, String seconds) {
        isProblem(given().get("/diary/v1/failures/" + failure), status, slug).header("Retry-After", seconds);
    }

    @Test
    void aRuleAndAStateAreNamed() {
        given().get("/diary/v1/failures/rule").then().body("rule", equalTo("R-GATE-1"));
        given().get("/diary/v1/failures/wrong-state").then().body("state", equalTo("paused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bug", "error", "sql"})
    void aBugTellsNothingButAnErrorId(String failure) {
        isProblem(given().get("/diary/v1/failures/" + failure), 500, "internal")
                .body("errorId", notNullValue())
                .body("detail", not(containsString("secret")))
                .body("stack", nullValue())
                .body("details", nullValue());
    }
}
