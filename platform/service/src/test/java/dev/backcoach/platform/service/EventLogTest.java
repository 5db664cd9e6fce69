package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.PublishedStates;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.service.sample.Walks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a service gets of the platform, seen through a small one: HTTP, database, Kafka, tokens and clock for real. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class EventLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EventLog<Walks.Command, Walks.Event, Walks.State> log;

    @Inject
    AgroalDataSource database;

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final ClientId client = new ClientId(id);
    private final String path = "/walks/v1/clients/" + id;

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private RequestSpecification asClient() {
        return as(Tokens.client(id));
    }

    private static String walk(int revision, int minutes) {
        return "{\"revision\": " + revision + ", \"minutes\": " + minutes + ", \"note\": \"along the river\"}";
    }

    @Test
    void anEntryIsCreatedKeptAndCorrected() {
        String walk = path + "/walks/" + UuidCreator.getTimeOrderedEpoch();
        asClient().body(walk(1, 12)).put(walk).then().statusCode(201).header("ETag", "\"progress-1\"");
        asClient().body(walk(1, 12)).put(walk).then().statusCode(200).header("ETag", "\"progress-1\"");
        asClient().body(walk(1, 13)).put(walk).then().statusCode(409);
        asClient().body(walk(2, 13)).put(walk).then().statusCode(200).header("ETag", "\"progress-2\"");
    }

    @Test
    void aPostedCommandIsDoneOncePerKey() {
        for (int i = 0; i < 2; i++) {
            asClient()
                    .header("Idempotency-Key", "first")
                    .body(walk(1, 12))
                    .post(path + "/walks")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"progress-1\"")
                    .header("Location", is("http://localhost:" + RestAssured.port + path));
        }
        asClient()
                .header("Idempotency-Key", "first")
                .body(walk(1, 13))
                .post(path + "/walks")
                .then()
                .statusCode(422);
    }

    @Test
    void aRefusalNamesItsRule() {
        asClient()
                .body(walk(1, 601))
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("rule", is("W-LONG"));
    }

    @Test
    void aReadModelShowsWhatAfterAsksFor() {
        String etag = asClient()
                .body(walk(1, 12))
                .put(path + "/walks/" + UUID.randomUUID())
                .header("ETag");
        asClient()
                .get(path + "/minutes?after=" + etag.replace("\"", ""))
                .then()
                .statusCode(200)
                .body("$", contains(12));
    }

    @Test
    void anotherServicesFactIsWaitedForAndSaysWhoTheCoachIs() {
        UUID coach = UUID.randomUUID();
        Neighbour.Sent sent = Neighbour.named("intake")
                .publish(client, "coach-assigned.v1", "{\"coachId\": \"" + coach + "\", \"since\": \"today\"}");
        as(Tokens.coach(coach))
                .get(path + "?after=" + sent.after())
                .then()
                .statusCode(200)
                .body("coach", equalTo(coach.toString()));
        as(Tokens.coach(UUID.randomUUID())).get(path).then().statusCode(403);
        as(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(403);
        as(Tokens.operations()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void aDatedTagNamesItsVersion() {
        asClient().body(walk(1, 12)).put(path + "/walks/" + UUID.randomUUID());
        asClient().get(path + "/minutes?after=progress-1@2026-03-29").then().statusCode(200);
        asClient().get(path + "/minutes?after=progress-1@yesterday").then().statusCode(400);
    }

    @Test
    void aClientThatWouldRatherSpeakHttp2IsAnswered() throws Exception {
        String body = walk(1, 12).replace("along the river", "x".repeat(40_000));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + path + "/walks/" + UUID.randomUUID()))
                .header("Authorization", "Bearer " + Tokens.client(id))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void afterNamesAServiceThatIsFollowed() {
        asClient().get(path + "?after=weather-3").then().statusCode(400).body("errors.parameter", hasItem("after"));
    }

    @Test
    void aReviewRunsOnceTheClockHasPassedItsDueTime() {
        asClient()
                .body(walk(1, 12))
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        asClient().get(path).then().body("reminderDue", is(true));
        TestClock.moveBy(Duration.ofHours(25));
        await().atMost(PATIENCE).until(() -> !asClient().get(path).jsonPath().getBoolean("reminderDue"));
        List<PublishedEvents.Event> events = PublishedEvents.of("progress").awaitVersion(client, 2);
        assertThat(events).extracting(PublishedEvents.Event::type).containsExactly("walk-logged.v1", "reminded.v1");
        assertThat(events.getFirst().data().toString()).doesNotContain("river");
    }

    @Test
    void theLatestStateIsPublished() {
        asClient().body(walk(1, 12)).put(path + "/walks/" + UUID.randomUUID());
        asClient().body(walk(1, 15)).put(path + "/walks/" + UUID.randomUUID());
        JsonNode state = PublishedStates.await(client, s -> s.path("version").asLong() == 2);
        assertThat(state.path("walks").asInt()).isEqualTo(2);
    }

    @Test
    void anErasureOfANeighbourLeavesNothingButItself() throws SQLException {
        asClient().body(walk(1, 12)).put(path + "/walks/" + UUID.randomUUID());
        PublishedStates.await(client, state -> state.path("walks").asInt() == 1);
        Neighbour.named("intake").publish(client, "client-erased.v1", "{}");

        assertThat(PublishedStates.await(client, JsonNode::isNull).isNull()).isTrue();
        asClient().get(path).then().statusCode(410).body("type", is("urn:backcoach:problem:gone"));
        asClient()
                .body(walk(1, 12))
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(410);
        await().atMost(PATIENCE).until(() -> rows("event") == 1);
        assertThat(rows("walk_v1")).isZero();
        assertThat(rows("entry")).isZero();
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from " + table + " where client_id = ?")) {
            count.setObject(1, id);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void thePastIsAsItWasKnownThen() {
        asClient().body(walk(1, 12)).put(path + "/walks/" + UUID.randomUUID());
        Instant first = log.after(client, 0).getFirst().recordedAt();
        TestClock.moveBy(Duration.ofMinutes(1));
        asClient().body(walk(1, 15)).put(path + "/walks/" + UUID.randomUUID());
        assertThat(log.asOf(client, first.minusNanos(1_000)).version()).isZero();
        Instant second = log.after(client, 1).getFirst().recordedAt();
        assertThat(log.asOf(client, second.minusNanos(1_000)).state().walks()).isEqualTo(1);
        assertThat(log.asOf(client, second).state().walks()).isEqualTo(2);
    }

    @Test
    void newsIsWaitedForButNotForEver() {
        assertThat(log.awaitNews(client, 0, Duration.ofMillis(50))).isFalse();
        asClient().body(walk(1, 12)).put(path + "/walks/" + UUID.randomUUID());
        assertThat(log.awaitNews(client, 0, PATIENCE)).isTrue();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgainAndNobodyElseIs() {
        io.restassured.response.Response refused = Stream.generate(
                        () -> asClient().get(path))
                .limit(2_000)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then().contentType("application/problem+json").header("Retry-After", is("1"));
        as(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(403);
    }

    @Test
    void browsersOfOtherOriginsAreNotAnswered() {
        asClient()
                .header("Origin", "https://elsewhere.example")
                .get(path)
                .then()
                .statusCode(403);
        asClient()
                .get(path)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", is("nosniff"))
                .header("X-Frame-Options", is("DENY"))
                .header("Referrer-Policy", is("no-referrer"));
    }

    @Test
    void eachErrorInTheOpenApiDocumentHasAnExample() {
        Map<String, Map<String, Map<String, Map<String, Map<String, Object>>>>> paths =
                given().queryParam("format", "json").get("/q/openapi").path("paths");
        assertThat(paths).isNotEmpty();
        paths.values()
                .forEach(operations -> operations.values().forEach(operation -> {
                    assertThat(operation.get("responses")).containsKey("429");
                    operation
                            .get("responses")
                            .forEach((status, response) -> assertThat(response.toString())
                                    .as(status)
                                    .matches(text ->
                                            !status.startsWith("4") || text.contains("urn:backcoach:problem:")));
                }));
    }

    @Test
    void healthTellsHowEventsComeAndGo() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'events' }.data.relay", is("LEADING"))
                        .body("checks.find { it.name == 'events' }.data.consumer", is("READING")));
    }
}
