package dev.backcoach.platform.rest.paging;

import static dev.backcoach.platform.rest.Requests.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagingTest {

    private static final String NUMBERS = "/diary/v1/numbers";

    @Test
    void theCursorsLeadThroughTheWholeListOnce() {
        var read = new ArrayList<Integer>();
        String query = "?limit=3";
        String next;
        do {
            JsonPath page = given().get(NUMBERS + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items", Integer.class));
            next = page.getString("next");
            query = "?limit=3&cursor=" + next;
        } while (next != null);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), read);
    }

    @Test
    void thereIsNoPageAfterALastOneThatIsJustFull() {
        JsonPath page = given().get(NUMBERS + "?limit=7").jsonPath();
        assertEquals(7, page.getList("items").size());
        assertNull(page.getString("next"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "5.0"})
    void aLimitOutOfRangeIsNamed(String limit) {
        isProblem(given().get(NUMBERS + "?limit=" + limit), 400, "invalid")
                .body("errors[0].parameter", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!!", "bm90IGpzb24", "e30", "W10", "bnVsbA", "WyJuMyJd=", "WyJuMyIgXQ"})
    void aCursorThatWasNotMadeHereIsNamed(String cursor) {
        isProblem(given().queryParam("cursor", cursor).get(NUMBERS), 400, "invalid")
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"i2026-03-29T07:30:00Z\"]", "[\"nx\"]", "[\"q1\"]", "[\"t\\u0000\"]", "[[]]", "[\"\"]"})
    void aCursorOfAnotherListOrMadeByHandIsNamed(String json) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        isProblem(given().queryParam("cursor", cursor).get(NUMBERS), 400, "invalid")
                .body("errors[0].parameter", equalTo("cursor"));
    }
}
