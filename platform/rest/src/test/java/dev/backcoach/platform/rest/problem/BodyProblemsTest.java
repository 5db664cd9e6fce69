package dev.backcoach.platform.rest.problem;

import static dev.backcoach.platform.rest.Requests.isProblem;
import static dev.backcoach.platform.rest.Requests.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyProblemsTest {

    private static final String ENTRIES = "/diary/v1/entries";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"session\":{\"painDuring\":\"3\"}}                        | /session/painDuring",
                "{\"session\":{\"painDuring\":3.0}}                          | /session/painDuring",
                "{\"session\":{\"painDuring\":true}}                         | /session/painDuring",
                "{\"session\":{\"painDuring\":null}}                         | /session/painDuring",
                "{\"session\":{}}                                            | /session/painDuring",
                "{\"session\":{\"painDuring\":99999999999999999999}}         | /session/painDuring",
                "{\"session\":{\"painDuring\":1e400}}                        | /session/painDuring",
                "{\"session\":{\"painDuring\":3,\"mood\":1}}                 | /session/mood",
                "{\"session\":{\"painDuring\":3,\"a/b\":1}}                  | /session/a~1b",
                "{\"session\":{\"painDuring\":3,\"side\":0}}                 | /session/side",
                "{\"session\":{\"painDuring\":3,\"side\":\"UP\"}}            | /session/side",
                "{\"session\":{\"painDuring\":3,\"side\":\"\"}}              | /session/side",
                "{\"session\":{\"painDuring\":3,\"at\":1700000000}}          | /session/at",
                "{\"session\":{\"painDuring\":3,\"at\":\"1700000000\"}}      | /session/at",
                "{\"session\":{\"painDuring\":3,\"at\":\"2026-03-29T07:30:00\"}} | /session/at",
                "{\"session\":{\"painDuring\":3,\"at\":\"+999999-03-29T07:30:00Z\"}} | /session/at",
                "{\"session\":{\"painDuring\":3,\"at\":\"2026-03-29T07:30:00+00:00:30\"}} | /session/at",
                "{\"session\":{\"painDuring\":3,\"day\":\"2026-02-30\"}}     | /session/day",
                "{\"session\":{\"painDuring\":3,\"day\":[2026,2,3]}}         | /session/day",
                "{\"session\":{\"painDuring\":3,\"minutes\":\"5\"}}          | /session/minutes",
                "{\"session\":{\"painDuring\":3},\"done\":1}                 | /done",
                "{\"session\":{\"painDuring\":3},\"done\":\"true\"}          | /done",
                "{\"session\":{\"painDuring\":3},\"note\":5}                 | /note",
                "{\"session\":{\"painDuring\":3},\"note\":\"a\\u0000b\"}     | /note",
                "{\"session\":{\"painDuring\":3},\"note\":\"a\\ud800b\"}     | /note",
                "{\"session\":{\"painDuring\":3},\"id\":\"1-2\"}             | /id",
                "{\"session\":{\"painDuring\":3},\"id\":\"\"}                | /id",
                "{\"session\":{\"painDuring\":3},\"lifted\":{\"kilograms\":0}} | /lifted",
                "{\"session\":{\"painDuring\":3,\"minutes\":1e999999}}         | /session/minutes",
                "{\"session\":{\"painDuring\":3},\"lifted\":{\"kilograms\":1e999}} | /lifted/kilograms",
                "{\"session\":{\"painDuring\":3},\"lifted\":{\"kilograms\":\"1\"}} | /lifted/kilograms",
                "{\"session\":{\"painDuring\":3},\"lifted\":{}}              | /lifted/kilograms",
                "{\"session\":[1]}                                           | /session",
                "{\"session\":\"\"}                                          | /session",
                "{\"session\":{\"painDuring\":3},\"entries\":{}}             | /entries",
                "{\"session\":{\"painDuring\":3},\"entries\":[{\"painDuring\":1},{\"painDuring\":1,\"pain\":1}]} | /entries/1/pain",
                "{\"session\":{\"painDuring\":3},\"byPlace\":{\"gym\":{\"painDuring\":\"x\"}}} | /byPlace/gym/painDuring",
            })
    void aWrongValueIsPointedAt(String body, String pointer) {
        isProblem(post(ENTRIES, body), 400, "invalid")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"session\":{\"painDuring\":11}}                           | /session/painDuring",
                "{\"session\":{\"painDuring\":-1}}                           | /session/painDuring",
                "{}                                                          | /session",
                "{\"session\":{\"painDuring\":3},\"note\":\"123456789012345678901\"} | /note",
                "{\"session\":{\"painDuring\":3},\"entries\":[{\"painDuring\":1},{\"painDuring\":1},{\"painDuring\":11}]} | /entries/2/painDuring",
                "{\"session\":{\"painDuring\":3},\"entries\":[null]}         | /entries/0",
                "{\"session\":{\"painDuring\":3},\"byPlace\":{\"a/b\":{\"painDuring\":11}}} | /byPlace/a~1b/painDuring",
            })
    void aViolatedConstraintIsPointedAt(String body, String pointer) {
        isProblem(post(ENTRIES, body), 400, "invalid")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void everyViolatedConstraintIsListed() {
        isProblem(post(ENTRIES, "{\"session\":{\"painDuring\":11},\"entries\":[{\"painDuring\":12}]}"), 400, "invalid")
                .body("errors.pointer", equalTo(java.util.List.of("/entries/0/painDuring", "/session/painDuring")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{                                                | ~~",
                "{\"session\":                                    | /session",
                "{\"session\":{\"painDuring\":3,}}                | /session/painDuring",
                "{\"session\":{\"painDuring\":03}}                | /session/painDuring",
                "{\"session\":{\"painDuring\":NaN}}               | /session/painDuring",
                "{\"done\":true,\"done\":false}                   | /done",
                "{\"session\":{\"painDuring\":1,\"painDuring\":2}} | /session/painDuring",
                "hello                                            | ~~",
            })
    void textThatIsNotJsonIsMalformed(String body, String pointer) {
        isProblem(post(ENTRIES, body), 400, "malformed").body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "3", "\"\"", "\"text\"", "{\"session\":{\"painDuring\":3}} {}"})
    void aBodyThatIsNoObjectIsInvalidAsAWhole(String body) {
        isProblem(post(ENTRIES, body), 400, "invalid").body("errors[0].pointer", equalTo(""));
    }

    @Test
    void invalidUtf8IsMalformed() {
        byte[] body = "{\"note\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        body[9] = (byte) 0xff;
        isProblem(post(ENTRIES, body), 400, "malformed").body("errors[0].pointer", equalTo("/note"));
    }

    @Test
    void brokenUtf32IsMalformed() {
        isProblem(post(ENTRIES, new byte[] {0, 0, 0, '{', 0x7f, 0, 0, 1, 0}), 400, "malformed");
    }

    @Test
    void deepNestingIsMalformedAndNoStackOverflow() {
        Response response = post(ENTRIES, "{\"entries\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
        response.then().statusCode(400);
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefused() {
        isProblem(post(ENTRIES, "{\"session\":{\"painDuring\":" + "9".repeat(5000) + "}}"), 400, "malformed");
    }

    @Test
    void neitherValuesNorClassNamesAreToldBack() {
        isProblem(post(ENTRIES, "{\"session\":{\"painDuring\":\"terrible\"}}"), 400, "invalid")
                .body("errors[0].message", not(containsString("terrible")))
                .body("errors[0].message", not(containsString("java")))
                .body("errors[0].message", containsString("a whole number"));
    }

    @Test
    void aRecordSaysInItsOwnWordsWhyItRefuses() {
        isProblem(post(ENTRIES, "{\"session\":{\"painDuring\":3},\"lifted\":{\"kilograms\":0}}"), 400, "invalid")
                .body("errors[0].message", equalTo("a weight is more than 0 kg"));
    }

    @Test
    void aTimeKeepsTheOffsetItCameWith() {
        post(ENTRIES, "{\"session\":{\"painDuring\":3,\"at\":\"2026-03-29T07:30:00+02:00\"}}")
                .then()
                .statusCode(200)
                .body("at", equalTo("2026-03-29T07:30:00+02:00"))
                .body("thread", equalTo(true));
    }
}
