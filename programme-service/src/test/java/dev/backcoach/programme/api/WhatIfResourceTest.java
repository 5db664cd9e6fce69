package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other rules would have decided, over HTTP: of one client, and of a cohort. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class WhatIfResourceTest {

    private static final String PAIN_MONITORING = """
            {"policy": "PAIN_MONITORING"}""";

    private final UUID coach = UUID.randomUUID();
    private final String token = Tokens.coach(coach);
    private final UUID id = UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @Test
    void aStiffMorningIsNoReasonToHoldUnderAnotherPolicy() {
        ClientId client = withStiffMorning();
        long before = rows(client);
        start(of(client), PAIN_MONITORING).statusCode(202).body("asked.policy", equalTo("PAIN_MONITORING"));
        JsonPath done = awaitEnd(of(client));
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("done")).isEqualTo(done.getLong("total")).isPositive();
        assertThat(done.getLong("differences")).isPositive();
        assertThat(done.getList("kinds.actual.flatten()", String.class)).contains("R-AGG-1.HELD");
        differences(of(client), "")
                .body("items.clientId", everyItem(equalTo(client.toString())))
                .body("items.find { it.actual.decisions.key.contains('R-AGG-1.HELD') }.fact", not(nullValue()))
                .body(
                        "items.find { it.actual.decisions.key.contains('R-AGG-1.HELD') }.actual.decisions[0].text",
                        containsString("Morning stiffness 20 min"))
                .body("items.actual.window.firstDay", hasSize(greaterThan(0)))
                .body("items.followed", everyItem(hasKey("aggravations")));
        assertThat(rows(client)).as("rows of the client's log and commands").isEqualTo(before);
    }

    @Test
    void theSamePolicyDecidesTheSame() {
        ClientId client = withStiffMorning();
        start(of(client), """
                {"policy": "STRICT"}""").statusCode(202);
        JsonPath done = awaitEnd(of(client));
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("differences")).isZero();
        differences(of(client), "").body("items", empty());
    }

    @Test
    void theSameAgainIsTheSameAndAnotherUnderItsIdIsRefused() {
        ClientId client = withStiffMorning();
        start(of(client), PAIN_MONITORING).statusCode(202);
        start(of(client), PAIN_MONITORING).statusCode(200).body("id", equalTo(id.toString()));
        start(of(client), """
                {"policy": "STRICT"}""").statusCode(409);
    }

    @Test
    void aCohortIsComparedClientByClientInPages() {
        ClientId one = withStiffMorning();
        ClientId other = withStiffMorning();
        awaitCaseload(List.of(one, other));
        start(cohort(), PAIN_MONITORING).statusCode(202).body("clients", equalTo(2));
        JsonPath done = awaitEnd(cohort());
        assertThat(done.getList("kinds.clients", Integer.class)).contains(2);
        String next = differences(cohort(), "?limit=1")
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(1))
                .extract()
                .path("next");
        differences(cohort(), "?cursor=" + next)
                .body("items.number", hasItem(2))
                .body("items.clientId", everyItem(in(List.of(one.toString(), other.toString()))));
        asked("PUT", "/programme/v1/what-ifs/" + UUID.randomUUID() + "?stage=SPORT", PAIN_MONITORING)
                .statusCode(202)
                .body("clients", equalTo(0));
    }

    @Test
    void whoHasAnotherCoachNowIsShownNoLonger() {
        ClientId stays = withStiffMorning();
        ClientId goes = withStiffMorning();
        awaitCaseload(List.of(stays, goes));
        start(cohort(), PAIN_MONITORING).statusCode(202);
        awaitEnd(cohort());
        Sent moved = new Published(goes, coach).coachChanged(TestClock.now(), UUID.randomUUID());
        given().auth()
                .oauth2(Tokens.client(goes.value()))
                .get("/programme/v1/clients/" + goes + "/programme?after=" + moved.after())
                .then()
                .statusCode(200);
        differences(cohort(), "").body("items.clientId", everyItem(equalTo(stays.toString())));
        asked("GET", of(goes), null).statusCode(403);
    }

    @Test
    void whatIsCancelledKeepsWhatItHasFound() {
        ClientId client = withStiffMorning();
        start(of(client), PAIN_MONITORING).statusCode(202);
        awaitEnd(of(client));
        asked("DELETE", of(client), null).statusCode(200).body("state", equalTo("DONE"));
        differences(of(client), "").body("items", hasSize(greaterThan(0)));
    }

    @Test
    void anotherCoachsIsUnknown() {
        ClientId client = withStiffMorning();
        start(of(client), PAIN_MONITORING).statusCode(202);
        UUID stranger = UUID.randomUUID();
        given().auth().oauth2(Tokens.coach(stranger)).get(of(client)).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.coach(stranger))
                .get(cohort())
                .then()
                .statusCode(404)
                .body("detail", containsString("start it again"));
        asked("GET", cohort(), null).statusCode(404);
        given().auth()
                .oauth2(Tokens.client(client.value()))
                .get(of(client))
                .then()
                .statusCode(403);
    }

    @Test
    void ofAnErasedClientNothingIsShown() {
        ClientId client = withStiffMorning();
        start(of(client), PAIN_MONITORING).statusCode(202);
        awaitEnd(of(client));
        assertThat(found(client)).isGreaterThan(1);
        new Published(client, coach).erased();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> asked("GET", of(client), null).extract().statusCode() == 410);
        asked("GET", of(client) + "/differences", null).statusCode(410);
        await().atMost(Duration.ofSeconds(20)).until(() -> found(client) == 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                            | ''            | give policy
            {"policy": "LAX"}                             | /policy       | STRICT@1
            {"windowDays": 99}                            | /windowDays   | has to be from
            {"minAdherence": 0.1}                         | /minAdherence | has to be from
            {"leaveOut": ["R-NO-SUCH"]}                   | /leaveOut     | choose of
            {"policy": "STRICT", "clients": []}           | /clients      | ''
            """)
    void whatCannotBeComparedNamesItsField(String body, String pointer, String message) {
        asked("PUT", cohort(), body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].message", containsString(message));
    }

    /** On the walk since the day after tomorrow, with twenty minutes of stiffness on the third morning. */
    private ClientId withStiffMorning() {
        ClientId client = new ClientId(UUID.randomUUID());
        Published published = new Published(client, coach);
        LocalDate first = LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(2);
        TestClock.moveTo(Published.at(first.minusDays(1), LocalTime.of(10, 0)).toInstant());
        published.completedIntake(TestClock.now());
        TestClock.moveTo(Published.at(first.plusDays(1), LocalTime.of(18, 0)).toInstant());
        published.walk(first);
        published.walk(first.plusDays(1));
        TestClock.moveTo(Published.at(first.plusDays(2), LocalTime.of(9, 0)).toInstant());
        Sent stiff = published.checkIn(first.plusDays(2), 20, 1);
        asked("GET", "/programme/v1/clients/" + client + "/programme?after=" + stiff.after(), null)
                .statusCode(200);
        return client;
    }

    private String of(ClientId client) {
        return "/programme/v1/clients/" + client + "/what-ifs/" + id;
    }

    private String cohort() {
        return "/programme/v1/what-ifs/" + id;
    }

    private ValidatableResponse start(String path, String body) {
        return asked("PUT", path, body);
    }

    private ValidatableResponse differences(String path, String query) {
        return asked("GET", path + "/differences" + query, null).statusCode(200);
    }

    private ValidatableResponse asked(String method, String path, String body) {
        var request = given().auth().oauth2(token);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .request(method, path)
                .then();
    }

    private JsonPath awaitEnd(String path) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asked("GET", path, null).statusCode(200).extract().jsonPath(),
                        run -> run.get("endedAt") != null);
    }

    private void awaitCaseload(List<ClientId> clients) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> asked("GET", "/programme/v1/caseload", null)
                        .extract()
                        .jsonPath()
                        .getList("items.clientId", String.class)
                        .containsAll(clients.stream().map(ClientId::toString).toList()));
    }

    private long rows(ClientId client) {
        return count(client, "event", "command");
    }

    private long found(ClientId client) {
        return count(client, "what_if", "what_if_difference");
    }

    private long count(ClientId client, String one, String other) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select (select count(*) from " + one
                        + " where client_id = ?) + (select count(*) from " + other + " where client_id = ?)")) {
            query.setObject(1, client.value());
            query.setObject(2, client.value());
            try (var found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
