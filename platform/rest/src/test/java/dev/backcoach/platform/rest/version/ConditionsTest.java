package dev.backcoach.platform.rest.version;

import static dev.backcoach.platform.rest.Requests.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConditionsTest {

    private static final String PLAN = "/diary/v1/plan";

    @Test
    void aResourceIsSentWithItsVersionAndKeptPrivate() {
        given().get(PLAN)
                .then()
                .statusCode(200)
                .header("ETag", "\"plan-3\"")
                .header("Cache-Control", "private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"plan-3\"", "W/\"plan-3\"", "\"plan-1\", \"plan-3\"", "*"})
    void aResourceThatIsHeldAlreadyIsNotSentAgain(String held) {
        given().header("If-None-Match", held)
                .get(PLAN)
                .then()
                .statusCode(304)
                .header("ETag", "\"plan-3\"")
                .header("Cache-Control", "private, no-cache")
                .body(emptyString());
    }

    @Test
    void anOlderOneIs() {
        given().header("If-None-Match", "\"plan-2\"").get(PLAN).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"plan-3\"", "\"plan-3@2026-03-29\"", "\"plan-1\" , \"plan-3\"", "*"})
    void aChangeOfThePresentVersionIsLetThrough(String tag) {
        change(tag, true).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"plan-2\"", "\"plan-33\"", "\"progress-3\"", "W/\"plan-3\"", "\"plan-1\",\"plan-2\""})
    void aChangeOfAnotherVersionIsStale(String tag) {
        isProblem(change(tag, false), 412, "stale").header("ETag", "\"plan-3\"").body("current", equalTo("plan-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-3", "\"plan-3", "\"plan-3\" x"})
    void aConditionThatCannotBeReadIsNamed(String tag) {
        isProblem(change(tag, false), 400, "invalid").body("errors[0].parameter", equalTo("If-Match"));
    }

    @Test
    void aChangeMayBeAskedToSayWhatItWasDecidedUpon() {
        isProblem(given().put(PLAN + "?strict=true"), 428, "precondition-required");
        given().put(PLAN).then().statusCode(200);
    }

    @Test
    void whatHasBeenTakenInIsAnsweredAtOnce() {
        given().get(PLAN + "?after=progress-17").then().statusCode(200);
    }

    @Test
    void whatIsNotTakenInInTimeIsAskedForAgain() {
        isProblem(given().get(PLAN + "?after=progress-18"), 503, "not-yet-taken-in")
                .header("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "progress",
                "progress-",
                "progress--1",
                "Progress-1",
                "progress-01",
                "progress-99999999999999999999"
            })
    void anAfterThatCannotBeReadIsNamed(String after) {
        isProblem(given().get(PLAN + "?after=" + after), 400, "invalid").body("errors[0].parameter", equalTo("after"));
    }

    @Test
    void answersAreCompressedForWhoeverAcceptsIt() {
        given().header("Accept-Encoding", "gzip")
                .get(PLAN)
                .then()
                .statusCode(200)
                .header("content-encoding", "gzip");
    }

    private static Response change(String tag, boolean strict) {
        return given().header("If-Match", tag).put(PLAN + "?strict=" + strict);
    }
}
