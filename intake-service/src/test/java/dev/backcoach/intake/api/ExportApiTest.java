package dev.backcoach.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.platform.conventions.ExportTopic;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The intake's part of exports: asking, collecting what the others give, downloading, and how it goes away again. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ExportApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHERS = List.of("assessment", "progress", "programme");

    @Inject
    AgroalDataSource database;

    private final Intake intake = new Intake();
    private final ClientId client = new ClientId(intake.client);

    @BeforeEach
    void registered() {
        intake.registered();
    }

    private String asked(String token, String key) {
        String place = intake.post(token, "/exports", key)
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/intake/v1/clients/" + client + "/exports/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private ValidatableResponse seen(String token, String id) {
        return intake.get(token, "/exports/" + id).then();
    }

    private String publicKey(String id) {
        return PublishedEvents.of("intake").awaitType(client, "export-requested.v1").stream()
                .filter(event -> event.data().path("exportId").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .data()
                .path("publicKey")
                .asText();
    }

    private List<ExportChunk> part(String id, String service, String text) {
        String summary = """
                {"service": "%s", "sections": [{"name": "events", "what": "What happened.", "count": 1, "types":
                [{"type": "told.v1", "what": "Something was told.", "count": 1, "first": "2026-03-01T09:00:00Z",
                "last": "2026-03-01T09:00:00Z"}]}]}""".formatted(service).replace("\n", " ");
        return ExportTopic.part(
                client,
                UUID.fromString(id),
                publicKey(id),
                service,
                List.of("{\"section\":\"events\"}", "{\"number\":1,\"data\":{\"text\":\"" + text + "\"}}"),
                summary);
    }

    private void given(String id, String... services) {
        for (String service : services) {
            ExportTopic.give(part(id, service, "from " + service));
        }
    }

    private void awaitState(String id, String state) {
        await().atMost(PATIENCE)
                .until(() -> seen(intake.clientToken(), id).extract().path("state"), state::equals);
    }

    private void awaitParts(String id, String... services) {
        await().atMost(PATIENCE)
                .until(
                        () -> seen(intake.clientToken(), id)
                                .extract()
                                .<List<String>>path("parts.findAll { it.received }.service"),
                        List.of(services)::equals);
    }

    private String complete(String token) {
        String id = asked(token, "ask");
        given(id, "assessment", "progress", "programme");
        awaitState(id, "DONE");
        return id;
    }

    private Response content(String token, String id) {
        return intake.get(token, "/exports/" + id + "/content");
    }

    @Test
    void everythingComesTogetherInOneDocument() throws IOException {
        String id = asked(intake.clientToken(), "ask");
        awaitParts(id, "intake");
        seen(intake.clientToken(), id)
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("requestedBy", equalTo("CLIENT"))
                .body("completedAt", nullValue())
                .body("parts", hasSize(4))
                .body("next", containsString("Missing: assessment, progress, programme."));
        content(intake.clientToken(), id).then().statusCode(409).body("state", equalTo("RUNNING"));
        given(id, "assessment", "progress", "programme");
        awaitState(id, "DONE");
        Response answer = content(intake.clientToken(), id);
        answer.then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Disposition", matchesPattern("attachment; filename=\"backcoach-[0-9-]{10}\\.json\""))
                .header("Cache-Control", "private, no-store");
        String text = answer.asString();
        assertThat(text.indexOf("\"index\"")).isLessThan(text.indexOf("\"services\""));
        JsonNode document = JSON.readTree(text);
        assertThat(document.at("/index/exportId").asText()).isEqualTo(id);
        assertThat(document.at("/index/clientId").asText()).isEqualTo(client.toString());
        assertThat(document.at("/index/services")).hasSize(4);
        for (JsonNode service : document.at("/index/services")) {
            for (JsonNode section : service.path("sections")) {
                assertThat(document.at(section.path("where").asText()))
                        .hasSize(section.path("count").asInt());
                assertThat(section.path("what").asText()).isNotBlank();
                section.path("types")
                        .forEach(type -> assertThat(type.path("what").asText()).isNotBlank());
            }
        }
        OTHERS.forEach(service -> assertThat(document.at("/services/" + service + "/events/0/data/text")
                        .asText())
                .isEqualTo("from " + service));
        assertThat(document.at("/services/intake/events/0/type").asText()).isEqualTo("client-registered.v1");
        assertThat(document.at("/services/intake/events/0/data/name").asText()).isEqualTo("Robin Example");
        PublishedEvents.Event exported = PublishedEvents.of("intake")
                .awaitType(client, "record-exported.v1")
                .getLast();
        assertThat(exported.data().path("exportId").asText()).isEqualTo(id);
        int events = document.at("/services/intake/events").size() + OTHERS.size();
        assertThat(exported.data().path("events").asLong()).isEqualTo(events);
    }

    @Test
    void draftsAndWhoLookedAreInIt() throws IOException {
        RestAssured.given()
                .auth()
                .oauth2(intake.clientToken())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "version",
                        "1.0.0",
                        "items",
                        Map.of(
                                "pp.on.mech.text",
                                Map.of(
                                        "value",
                                        "Lifted a piano",
                                        "at",
                                        TestClock.now().toString()))))
                .patch(intake.path() + "/drafts/PTP-1")
                .then()
                .statusCode(200);
        intake.status(intake.coachToken()).then().statusCode(200);
        String id = complete(intake.coachToken());
        seen(intake.clientToken(), id).body("requestedBy", equalTo("COACH"));
        JsonNode document = JSON.readTree(content(intake.coachToken(), id).asString());
        assertThat(document.at("/services/intake/drafts/0").toString()).contains("Lifted a piano");
        assertThat(document.findValues("accesses"))
                .as("who else has looked, for the coach")
                .isEmpty();
        assertThat(document.at("/index/services/0/sections").findValuesAsText("section"))
                .contains("events", "drafts")
                .doesNotContain("accesses");
        JsonNode ofClient = JSON.readTree(content(intake.clientToken(), id).asString());
        assertThat(ofClient.at("/services/intake/accesses").findValuesAsText("operation"))
                .contains("clientStatus");
        assertThat(ofClient.at("/services/intake/drafts")).isEqualTo(document.at("/services/intake/drafts"));
        intake.get(intake.clientToken(), "/accesses").then().body("items[0].operation", equalTo("exportContent"));
    }

    @Test
    void oneRunsAtATimeAndAskingAgainIsAnsweredWithIt() {
        String id = asked(intake.clientToken(), "ask");
        assertThat(asked(intake.clientToken(), "ask")).isEqualTo(id);
        assertThat(asked(intake.coachToken(), "another")).isEqualTo(id);
        given(id, "assessment", "progress", "programme");
        awaitState(id, "DONE");
        assertThat(asked(intake.clientToken(), "ask"))
                .as("the same request, sent again")
                .isEqualTo(id);
        String next = asked(intake.clientToken(), "once-more");
        assertThat(next).isNotEqualTo(id);
        intake.get(intake.clientToken(), "/exports").then().body("exportId", is(List.of(next, id)));
        assertThat(PublishedEvents.of("intake").awaitType(client, "record-exported.v1"))
                .extracting(PublishedEvents.Event::type)
                .containsOnlyOnce("record-exported.v1");
    }

    @Test
    void piecesCountOnceAndNeverTogetherWithThoseOfAnotherAttempt() throws IOException {
        String id = asked(intake.clientToken(), "ask");
        List<ExportChunk> broken = part(id, "progress", "first attempt").subList(0, 1);
        List<ExportChunk> whole = part(id, "progress", "second attempt");
        List<ExportChunk> sent = new ArrayList<>(broken);
        sent.addAll(whole);
        sent.addAll(whole);
        sent.addAll(part(id, "progress", "third attempt"));
        var alone = new ExportChunk.Place(UUID.fromString(id), "progress", UUID.randomUUID(), 1, true);
        sent.addFirst(new ExportChunk(client, alone, new byte[] {1, 2, 3}));
        ExportTopic.give(sent);
        given(id, "assessment", "programme");
        awaitState(id, "DONE");
        JsonNode document = JSON.readTree(content(intake.clientToken(), id).asString());
        assertThat(document.at("/services/progress/events")).hasSize(1);
        assertThat(document.at("/services/progress/events/0/data/text").asText())
                .isEqualTo("second attempt");
    }

    @Test
    void nobodyElseGetsIt() {
        String id = complete(intake.clientToken());
        Intake other = new Intake().registered();
        content(other.clientToken(), id).then().statusCode(403);
        content(other.coachToken(), id).then().statusCode(403);
        content(Tokens.operations(), id).then().statusCode(403);
        other.get(other.clientToken(), "/exports/" + id + "/content").then().statusCode(404);
        other.get(other.clientToken(), "/exports/" + id).then().statusCode(404);
        other.post(other.clientToken(), "/exports", "mine").then().statusCode(202);
        RestAssured.given()
                .auth()
                .oauth2(other.clientToken())
                .delete(other.path() + "/exports/" + id)
                .then()
                .statusCode(204);
        content(intake.clientToken(), id).then().statusCode(200);
    }

    @Test
    void itIsKeptForADay() throws SQLException {
        String id = complete(intake.clientToken());
        TestClock.moveBy(Duration.ofHours(24).plusMinutes(1));
        content(intake.clientToken(), id)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:backcoach:problem:export-expired"))
                .body("detail", containsString("Ask for another"));
        seen(intake.clientToken(), id).body("state", equalTo("EXPIRED"));
        await().atMost(PATIENCE).until(() -> pieces(id) == 0);
        assertThat(number("select count(*) from export_v1 where private_key is not null and export_id = ?", id))
                .isZero();
        assertThat(asked(intake.clientToken(), "again")).isNotEqualTo(id);
    }

    @Test
    void whatWaitsTooLongFailsAndSaysForWhat() throws SQLException {
        String id = asked(intake.clientToken(), "ask");
        given(id, "assessment", "progress");
        awaitParts(id, "intake", "assessment", "progress");
        TestClock.moveBy(Duration.ofHours(12).plusMinutes(1));
        seen(intake.clientToken(), id)
                .body("state", equalTo("FAILED"))
                .body("next", containsString("waited too long for: programme."));
        content(intake.clientToken(), id).then().statusCode(409).body("state", equalTo("FAILED"));
        String next = asked(intake.clientToken(), "again");
        assertThat(next).isNotEqualTo(id);
        given(id, "programme"); // too late
        given(next, "assessment", "progress", "programme");
        awaitState(next, "DONE");
        seen(intake.clientToken(), id).body("state", equalTo("FAILED"));
        await().atMost(PATIENCE).until(() -> pieces(id) == 0);
    }

    @Test
    void itCanBeDeletedEarly() throws SQLException {
        String id = complete(intake.clientToken());
        RestAssured.given()
                .auth()
                .oauth2(intake.clientToken())
                .delete(intake.path() + "/exports/" + id)
                .then()
                .statusCode(204);
        content(intake.clientToken(), id).then().statusCode(410);
        seen(intake.clientToken(), id).body("state", equalTo("EXPIRED"));
        assertThat(pieces(id)).isZero();
    }

    @Test
    void oneThatRunsIsGivenUpByDeletingIt() throws SQLException {
        String id = asked(intake.clientToken(), "ask");
        List<ExportChunk> late = part(id, "progress", "late");
        RestAssured.given()
                .auth()
                .oauth2(intake.coachToken())
                .delete(intake.path() + "/exports/" + id)
                .then()
                .statusCode(204);
        String next = asked(intake.clientToken(), "another");
        assertThat(next).isNotEqualTo(id);
        ExportTopic.give(late); // nobody waits for it
        given(next, "assessment", "progress", "programme");
        awaitState(next, "DONE");
        seen(intake.clientToken(), id).body("state", equalTo("EXPIRED"));
        assertThat(pieces(id)).isZero();
    }

    @Test
    void aDayHasTen() {
        for (int i = 0; i < 10; i++) {
            String id = asked(intake.clientToken(), "ask-" + i);
            RestAssured.given()
                    .auth()
                    .oauth2(intake.clientToken())
                    .delete(intake.path() + "/exports/" + id)
                    .then()
                    .statusCode(204);
        }
        int seconds = Integer.parseInt(intake.post(intake.clientToken(), "/exports", "one-more")
                .then()
                .statusCode(429)
                .body("detail", containsString("At most 10"))
                .extract()
                .header("Retry-After"));
        assertThat(Duration.ofSeconds(seconds)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        TestClock.moveBy(Duration.ofSeconds(seconds + 1));
        intake.post(intake.clientToken(), "/exports", "one-more").then().statusCode(202);
    }

    @Test
    void anErasureTakesItAlong() throws SQLException {
        String id = complete(intake.clientToken());
        intake.post(intake.clientToken(), "/erasure", "ask-erasure", Map.of("basis", "CONSENT_WITHDRAWN"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/erasure"));
        intake.post(intake.clientToken(), "/erasure/confirmation", "yes", Map.of())
                .then()
                .statusCode(201);
        content(intake.clientToken(), id).then().statusCode(410).body("type", equalTo("urn:backcoach:problem:gone"));
        intake.post(intake.clientToken(), "/exports", "after").then().statusCode(410);
        await().atMost(PATIENCE).until(() -> number("select count(*) from export_v1 where export_id = ?", id) == 0);
        assertThat(pieces(id)).isZero();
    }

    @Test
    void nothingOfItIsReadableInTheDatabase() throws SQLException {
        String id = complete(intake.clientToken());
        assertThat(number(
                        "select count(*) from export_chunk_v1 where export_id = ?"
                                + " and position('from progress'::bytea in sealed) > 0",
                        id))
                .isZero();
        assertThat(number(
                        "select count(*) from export_v1 where export_id = ? and private_key::text like '{\"key\":{\"sealed\":%'",
                        id))
                .isEqualTo(1);
    }

    private long pieces(String id) throws SQLException {
        return number("select count(*) from export_chunk_v1 where export_id = ?", id);
    }

    private long number(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
