package dev.backcoach.progress.api;

import static dev.backcoach.progress.api.Somebody.as;
import static dev.backcoach.progress.api.Somebody.checkIn;
import static dev.backcoach.progress.api.Somebody.symptom;
import static dev.backcoach.progress.api.Somebody.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client enters is recorded, published and shown. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class DiaryTest {

    private Somebody client;

    @BeforeEach
    void somebodyRegisters() {
        client = Somebody.registered();
    }

    private static String after(String etag) {
        return etag.replace("\"", "");
    }

    private JsonPath diary(String query) {
        return client.asClient()
                .get(client.path + "/diary" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aSessionIsLoggedOnceAndCorrectedByAHigherRevision() {
        String session = client.path + "/sessions/" + UUID.randomUUID();
        Instant start = client.yesterday;
        client.asClient()
                .body(walk(1, start))
                .put(session)
                .then()
                .statusCode(201)
                .header("ETag", is("\"progress-3\""));
        client.asClient()
                .body(walk(1, start))
                .put(session)
                .then()
                .statusCode(200)
                .header("ETag", is("\"progress-3\""));
        client.asClient()
                .body(walk(1, start.minusSeconds(60)))
                .put(session)
                .then()
                .statusCode(409)
                .body("type", is("urn:backcoach:problem:entry-conflict"));
        client.asClient()
                .body(walk(3, start.minusSeconds(60)))
                .put(session)
                .then()
                .statusCode(200);
        client.asClient()
                .body(walk(2, start))
                .put(session)
                .then()
                .statusCode(200)
                .header("ETag", is("\"progress-4\""));
        assertThat(PublishedEvents.of("progress").awaitVersion(new ClientId(client.id), 4))
                .extracting(PublishedEvents.Event::type)
                .containsExactly(
                        "registration-noted.v1", "coach-noted.v1", "session-logged.v1", "session-corrected.v1");
    }

    @Test
    void theSameIdInAnotherKindIsAnotherEntry() {
        UUID id = UUID.randomUUID();
        client.asClient()
                .body(walk(1, client.yesterday))
                .put(client.path + "/sessions/" + id)
                .then()
                .statusCode(201);
        client.asClient()
                .body(checkIn(1, client.yesterday, 1))
                .put(client.path + "/check-ins/" + id)
                .then()
                .statusCode(201);
    }

    @Test
    void theDiaryShowsTheLatestRevisionOfEveryEntryTheNewestFirstWithoutFreeText() {
        String checkIn = client.path + "/check-ins/" + UUID.randomUUID();
        client.logs(walk(1, client.yesterday.minus(Duration.ofHours(2))));
        client.reports(symptom(1, client.yesterday.minus(Duration.ofHours(1))));
        client.asClient().body(checkIn(1, client.yesterday, 1)).put(checkIn);
        String etag = client.asClient()
                .body(checkIn(2, client.yesterday, 3))
                .put(checkIn)
                .header("ETag");
        client.asClient()
                .get(client.path + "/diary?after=" + after(etag))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body("items.kind", contains("check-in", "symptom", "session"))
                .body("items[0].revision", is(2))
                .body("items[0].painNow", is(3))
                .body("items[1].sites", contains("lumbar_c", "lumbar_l"))
                .body("items[2].performed.amount", is(12))
                .body("items[2]", not(hasKey("note")))
                .body("$", not(hasKey("next")));
    }

    @Test
    void theDiaryIsReadInPagesThatMissAndRepeatNothing() {
        String etag = "";
        for (int i = 0; i < 5; i++) {
            etag = client.logs(walk(1, client.yesterday)).extract().header("ETag");
        }
        List<String> seen = new ArrayList<>();
        JsonPath page = diary("?limit=2&after=" + after(etag));
        seen.addAll(page.getList("items.id", String.class));
        while (page.getString("next") != null) {
            page = diary("?limit=2&cursor=" + page.getString("next"));
            seen.addAll(page.getList("items.id", String.class));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theAssignedCoachReadsTheDiaryAndNobodyElseDoes() {
        String diary = client.path + "/diary";
        as(Tokens.coach(client.coach)).get(diary).then().statusCode(200).body("items", empty());
        as(Tokens.coach(UUID.randomUUID())).get(diary).then().statusCode(403);
        as(Tokens.client(UUID.randomUUID())).get(diary).then().statusCode(403);
        as(Tokens.operations()).get(diary).then().statusCode(403);
        as(Tokens.analyst()).get(diary).then().statusCode(403);
        UUID successor = UUID.randomUUID();
        String change = client.publish("coach-assigned.v1", "{\"coachId\": \"" + successor + "\"}")
                .after();
        as(Tokens.coach(successor)).get(diary + "?after=" + change).then().statusCode(200);
        as(Tokens.coach(client.coach)).get(diary).then().statusCode(403);
    }

    @Test
    void onlyTheClientWrites() {
        String session = client.path + "/sessions/" + UUID.randomUUID();
        String walk = walk(1, client.yesterday);
        for (String token : List.of(
                Tokens.coach(client.coach), Tokens.client(UUID.randomUUID()), Tokens.operations(), Tokens.analyst())) {
            as(token).body(walk).put(session).then().statusCode(403);
        }
        client.asClient().body(walk).put(session).then().statusCode(201);
    }

    @Test
    void whatIsPublishedTellsWhenItHappenedAndKeepsFreeTextSealed() {
        client.logs(walk(1, client.yesterday)).statusCode(201);
        PublishedEvents.Event session = PublishedEvents.of("progress")
                .awaitType(new ClientId(client.id), "session-logged.v1")
                .getLast();
        assertThat(Instant.parse(session.headers().get("ce_time"))).isEqualTo(client.yesterday);
        assertThat(session.data().at("/note/sealed").textValue()).isNotEmpty();
        assertThat(session.data().toString() + session.headers()).doesNotContain("river");
    }

    @Test
    void whatTheIntakeServiceSaidIsPublishedAsAReferenceOnly() {
        PublishedEvents.Event noted = PublishedEvents.of("progress")
                .awaitType(new ClientId(client.id), "registration-noted.v1")
                .getFirst();
        assertThat(noted.data().propertyStream()).hasSize(1);
        assertThat(noted.data().get("sourceEventId").isTextual()).isTrue();
    }

    @Test
    void aLocalDayIsThatOfTheZoneToWhichTheClientHasMoved() {
        Instant noon = client.yesterday.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        String tomorrowThere = checkIn(1, noon, 1)
                .replace(
                        "\"date\": \"" + noon.toString().substring(0, 10),
                        "\"date\": \""
                                + noon.plus(Duration.ofDays(1)).toString().substring(0, 10));
        client.checksIn(tomorrowThere).statusCode(400).body("errors.pointer", contains("/date"));
        String change = client.publish("time-zone-changed.v1", "{\"timeZone\": \"Pacific/Kiritimati\"}")
                .after();
        diary("?after=" + change);
        client.checksIn(tomorrowThere).statusCode(201);
    }

    @Test
    void openApiDescribesEveryOperationWithItsErrors() {
        JsonPath api = as(Tokens.operations())
                .get("/progress/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String put = "paths.'/progress/v1/clients/{clientId}/sessions/{sessionId}'.put.";
        assertThat(api.getString(put + "summary")).isEqualTo("Log or correct a session");
        assertThat(api.getMap(put + "responses").keySet().stream().map(String::valueOf))
                .contains("200", "201", "400", "401", "403", "404", "409", "410", "413", "415", "503");
        assertThat(api.getList("components.schemas.DiaryItem.oneOf")).hasSize(7);
    }
}
