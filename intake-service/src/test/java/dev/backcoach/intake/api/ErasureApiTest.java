package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.EventIds;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ErasureApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> WITHDRAWN = Map.of("basis", "CONSENT_WITHDRAWN");
    private static final Map<String, Object> BY_CLIENT = Map.of();
    private static final Map<String, Object> BY_COACH = Map.of("insteadOfClient", "HAS_NO_LOGIN");
    private static final List<String> TABLES = List.of(
            "command", "entry", "snapshot", "parked_event", "review", "client_list_v1", "submission_v1", "draft_v1");

    @Inject
    AgroalDataSource database;

    private final Intake intake = new Intake();

    @Test
    void aClientAsksConfirmsAndIsGone() throws SQLException {
        intake.answered(Map.of(), Map.of());
        draft();
        intake.post(intake.clientToken(), "/erasure", "ask", WITHDRAWN)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/intake/v1/clients/" + intake.client + "/erasure"));
        progress(intake.clientToken())
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("requestedBy", equalTo("CLIENT"))
                .body("confirmedBy", nullValue());
        intake.status(intake.clientToken()).then().statusCode(200);

        intake.post(intake.clientToken(), "/erasure/confirmation", "yes", BY_CLIENT)
                .then()
                .statusCode(201);

        intake.status(intake.clientToken()).then().statusCode(410).body("type", equalTo("urn:backcoach:problem:gone"));
        intake.put(intake.clientToken(), "", intake.registration()).then().statusCode(410);
        intake.put(intake.coachToken(), "/consents/CARE", Map.of("granted", true, "textVersion", "2"))
                .then()
                .statusCode(403);
        intake.put(intake.clientToken(), "/consents/CARE", Map.of("granted", true, "textVersion", "2"))
                .then()
                .statusCode(410);
        intake.post(intake.clientToken(), "/erasure/confirmation", "yes", BY_CLIENT)
                .then()
                .statusCode(410);
        await().atMost(PATIENCE).until(() -> rows("event") == 1);
        for (String table : TABLES) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(keys("wrapped is null and swept_at is not null")).isEqualTo(1);
    }

    @Test
    void itsLastEventSaysWhyAndNothingElse() {
        intake.registered();
        erased();
        List<PublishedEvents.Event> events = PublishedEvents.of("intake").awaitVersion(new ClientId(intake.client), 4);
        PublishedEvents.Event last = events.getLast();
        assertThat(last.type()).isEqualTo("client-erased.v1");
        assertThat(last.data().fieldNames()).toIterable().containsExactlyInAnyOrder("basis", "requestedAt", "erasedAt");
        assertThat(last.data().path("basis").asText()).isEqualTo("CONSENT_WITHDRAWN");
    }

    /** Each service's erasure event is made from intake's, which is how intake knows what it answers to. */
    @Test
    void itIsDoneOnceEveryServiceHasTold() {
        intake.registered();
        erased();
        UUID erasure = UUID.fromString(PublishedEvents.of("intake")
                .awaitVersion(new ClientId(intake.client), 4)
                .getLast()
                .headers()
                .get("ce_id"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> progress(Tokens.operations())
                        .statusCode(200)
                        .body("state", equalTo("UNDER_WAY"))
                        .body("swept", is(true))
                        .body("services.service", contains("assessment", "progress", "programme"))
                        .body("services.erased", everyItem(is(false))));
        for (String service : List.of("assessment", "progress", "programme")) {
            var sent = new Neighbour.Sent(service, EventIds.derive(service, erasure, 0), 7);
            Neighbour.named(service)
                    .publishAgain(
                            sent,
                            new ClientId(intake.client),
                            "client-erased.v1",
                            "{\"sourceEventId\": \"" + erasure + "\"}");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> progress(intake.clientToken())
                        .statusCode(200)
                        .body("state", equalTo("DONE"))
                        .body("confirmedBy", equalTo("CLIENT"))
                        .body("services.erased", everyItem(is(true))));
    }

    @Test
    void aCoachSaysWhyTheClientCannotConfirm() {
        intake.registered();
        intake.post(intake.coachToken(), "/erasure", "ask", Map.of("basis", "NO_LONGER_NEEDED"))
                .then()
                .statusCode(201);
        intake.post(intake.coachToken(), "/erasure/confirmation", "a", BY_CLIENT)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/insteadOfClient"));
        intake.post(intake.clientToken(), "/erasure/confirmation", "b", BY_COACH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/insteadOfClient"));
        intake.post(intake.coachToken(), "/erasure/confirmation", "c", BY_COACH)
                .then()
                .statusCode(201);
        progress(intake.coachToken()).statusCode(200).body("confirmedBy", equalTo("COACH"));
        progress(Tokens.coach(UuidCreator.getTimeOrderedEpoch())).statusCode(403);
        progress(Tokens.client(UuidCreator.getTimeOrderedEpoch())).statusCode(403);
        progress(Tokens.analyst()).statusCode(403);
    }

    @Test
    void aRequestCanBeTakenBackBeforeItIsConfirmed() {
        intake.registered();
        progress(intake.clientToken()).statusCode(404);
        intake.post(intake.clientToken(), "/erasure/confirmation", "a", BY_CLIENT)
                .then()
                .statusCode(409)
                .body("state", equalTo("NOT_REQUESTED"));
        intake.post(intake.clientToken(), "/erasure", "ask", WITHDRAWN).then().statusCode(201);
        delete(intake.coachToken()).statusCode(422).body("rule", equalTo("ERASURE"));
        delete(intake.clientToken()).statusCode(201);
        delete(intake.clientToken()).statusCode(200);
        progress(intake.clientToken()).statusCode(404);
        intake.status(intake.clientToken()).then().statusCode(200);
    }

    @Test
    void anInvitationOfAnErasedClientLeadsNowhere() {
        intake.registered();
        String code = intake.post(intake.coachToken(), "/invitations", "i")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        erased();
        given().auth()
                .oauth2(Tokens.client(UuidCreator.getTimeOrderedEpoch()))
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/intake/v1/invitations/acceptance")
                .then()
                .statusCode(410);
    }

    private void draft() {
        Map<String, Object> written = Map.of("value", 3, "at", TestClock.now().toString());
        given().auth()
                .oauth2(intake.clientToken())
                .contentType(ContentType.JSON)
                .body(Map.of("version", "1.0.0", "items", Map.of("pp.n.now", written)))
                .patch(intake.path() + "/drafts/PTP-1")
                .then()
                .statusCode(200);
    }

    private void erased() {
        intake.post(intake.clientToken(), "/erasure", "ask", WITHDRAWN).then().statusCode(201);
        intake.post(intake.clientToken(), "/erasure/confirmation", "yes", BY_CLIENT)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse progress(String token) {
        return intake.get(token, "/erasure").then();
    }

    private ValidatableResponse delete(String token) {
        return given().auth().oauth2(token).delete(intake.path() + "/erasure").then();
    }

    private long rows(String table) throws SQLException {
        return count("select count(*) from " + table + " where client_id = ?");
    }

    private long keys(String condition) throws SQLException {
        return count("select count(*) from client_key where client_id = ? and " + condition);
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(query)) {
            count.setObject(1, intake.client);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
