package dev.backcoach.progress.api;

import static dev.backcoach.progress.api.Somebody.as;
import static dev.backcoach.progress.api.Somebody.checkIn;
import static dev.backcoach.progress.api.Somebody.entry;
import static dev.backcoach.progress.api.Somebody.symptom;
import static dev.backcoach.progress.api.Somebody.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many entries in one call, and what is new in another. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class SyncTest {

    private Somebody client;

    @BeforeEach
    void somebodyRegisters() {
        client = Somebody.registered();
    }

    private JsonPath changes(String query) {
        return client.asClient()
                .get(client.path + "/changes" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String version(ValidatableResponse sent) {
        return sent.extract().header("ETag").replace("\"", "");
    }

    @Test
    void eachEntryOfABatchIsAnsweredByItself() {
        UUID walk = UUID.randomUUID();
        UUID morning = UUID.randomUUID();
        client.sends(entry("session", walk, walk(1, client.yesterday))).statusCode(200);
        client.sends(
                        entry("session", walk, walk(1, client.yesterday)),
                        entry("session", walk, walk(2, client.yesterday.minusSeconds(60))),
                        entry("check-in", morning, checkIn(1, client.yesterday, 11)),
                        entry("check-in", morning, checkIn(1, client.yesterday, 1)),
                        entry("session", walk, walk(2, client.yesterday)),
                        entry("mood", morning, "{}"),
                        entry("symptom", morning, symptom(1, client.yesterday).replace("plank.full", "plank.moon")),
                        entry(
                                "symptom",
                                morning,
                                symptom(1, client.yesterday).replace("\"pain\": 4", "\"pain\": \"4\"")),
                        entry("symptom", morning, "{\"mood\": 3}"),
                        entry("symptom", morning, "[]"))
                .statusCode(200)
                .body(
                        "results.result",
                        contains(
                                "SAME",
                                "CORRECTED",
                                "REFUSED",
                                "CREATED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED"))
                .body("results[2].problem.errors.pointer", contains("/painNow"))
                .body("results[4].problem.type", is("urn:backcoach:problem:entry-conflict"))
                .body("results[5].problem.errors.pointer", contains("/kind"))
                .body("results[5].problem.errors[0].message", containsString("adverse-event"))
                .body("results[6].problem.errors.pointer", contains("/exercise"))
                .body("results[7].problem.errors.pointer", contains("/pain"))
                .body("results[8].problem.errors.pointer", contains("/mood"))
                .body("results[9].problem.status", is(400));
    }

    @Test
    void aBatchSentAgainChangesNothing() {
        String[] entries = IntStream.range(0, 20)
                .mapToObj(i -> entry("session", UUID.randomUUID(), walk(1, client.yesterday.minusSeconds(60L * i))))
                .toArray(String[]::new);
        String version =
                version(client.sends(entries).statusCode(200).body("results.result", everyItem(is("CREATED"))));
        ValidatableResponse again = client.sends(entries).statusCode(200).body("results.result", everyItem(is("SAME")));
        assertThat(version(again)).isEqualTo(version);
    }

    @Test
    void aWholeBatchIsRefusedOnlyWhereItIsNone() {
        client.sends().statusCode(400).body("errors.pointer", contains("/entries"));
        client.asClient()
                .body("{\"entries\": [{\"kind\": \"session\"}]}")
                .post(client.path + "/entries")
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/entries/0/id"));
        String[] many = IntStream.range(0, 501)
                .mapToObj(_ -> entry("workshop", UUID.randomUUID(), "{}"))
                .toArray(String[]::new);
        client.sends(many).statusCode(400).body("errors.pointer", contains("/entries"));
        as(Tokens.coach(client.coach))
                .body("{\"entries\": [" + entry("session", UUID.randomUUID(), walk(1, client.yesterday)) + "]}")
                .post(client.path + "/entries")
                .then()
                .statusCode(403);
        UUID stranger = UUID.randomUUID();
        as(Tokens.client(stranger))
                .body("{\"entries\": [" + entry("session", UUID.randomUUID(), walk(1, client.yesterday)) + "]}")
                .post("/progress/v1/clients/" + stranger + "/entries")
                .then()
                .statusCode(404);
    }

    @Test
    void moreThanAHandCanMakeInADayIsRefusedWithItsRule() {
        String[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> entry("session", UUID.randomUUID(), walk(1, client.yesterday.minusSeconds(i))))
                .toArray(String[]::new);
        client.sends(hundred).statusCode(200);
        client.sends(
                        entry("session", UUID.randomUUID(), walk(1, client.yesterday)),
                        entry("session", UUID.randomUUID(), walk(1, client.yesterday.minusSeconds(2 * 86_400))))
                .statusCode(200)
                .body("results.result", contains("REFUSED", "CREATED"))
                .body("results[0].problem.status", is(422))
                .body("results[0].problem.rule", is("DIARY-LIMIT"));
        client.logs(walk(1, client.yesterday)).statusCode(422).body("rule", is("DIARY-LIMIT"));
    }

    @Test
    void whatIsNewIsReadFromACursorOnWithItsText() {
        UUID walk = UUID.randomUUID();
        ValidatableResponse sent = client.sends(
                entry("session", walk, walk(1, client.yesterday)),
                entry("check-in", UUID.randomUUID(), checkIn(1, client.yesterday, 1)));
        JsonPath first = changes("?after=" + version(sent));
        assertThat(first.getList("items.entry.kind")).containsExactly("session", "check-in");
        assertThat(first.getString("items[0].text.note")).isEqualTo("along the river");
        assertThat(first.getString("items[1].text.unusual")).isEqualTo("slept on the sofa");
        assertThat(first.getBoolean("more")).isFalse();
        String cursor = first.getString("cursor");
        assertThat(changes("?cursor=" + cursor).getList("items")).isEmpty();
        ValidatableResponse corrected =
                client.sends(entry("session", walk, walk(2, client.yesterday.minusSeconds(60))));
        JsonPath second = changes("?after=" + version(corrected) + "&cursor=" + cursor);
        assertThat(second.getList("items.entry.revision")).containsExactly(2);
        assertThat(changes("?cursor=" + second.getString("cursor")).getList("items"))
                .isEmpty();
    }

    @Test
    void aNewPhoneReadsTheWholeDiaryPageByPage() {
        String[] entries = IntStream.range(0, 7)
                .mapToObj(i -> entry("session", UUID.randomUUID(), walk(1, client.yesterday.minusSeconds(i))))
                .toArray(String[]::new);
        String after = "&after=" + version(client.sends(entries));
        List<String> seen = new ArrayList<>();
        JsonPath page = changes("?limit=3" + after);
        seen.addAll(page.getList("items.entry.id", String.class));
        while (page.getBoolean("more")) {
            page = changes("?limit=3&cursor=" + page.getString("cursor"));
            seen.addAll(page.getList("items.entry.id", String.class));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheClientReadsWhatIsNewWithItsText() {
        String changes = client.path + "/changes";
        client.asClient().get(changes).then().statusCode(200).body("items", empty());
        as(Tokens.coach(client.coach)).get(changes).then().statusCode(403);
        as(Tokens.client(UUID.randomUUID())).get(changes).then().statusCode(403);
        client.asClient().get(changes + "?cursor=abc").then().statusCode(400);
    }
}
