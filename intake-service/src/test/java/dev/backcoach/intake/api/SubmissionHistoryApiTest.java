package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.Samples;
import dev.backcoach.intake.readmodel.Submissions;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class SubmissionHistoryApiTest {

    private final Intake intake = new Intake();

    @Inject
    Submissions submissions;

    @Inject
    AgroalDataSource dataSource;

    private String submit(
            UUID submission, int revision, String questionnaire, Map<String, Object> instead, int status) {
        Map<String, Object> body = Intake.submission(questionnaire, Samples.harmless(questionnaire, instead));
        body.put("revision", revision);
        Response response = intake.put(intake.clientToken(), "/questionnaires/" + submission, body);
        response.then().statusCode(status);
        return response.header("ETag") == null ? null : response.header("ETag").replace("\"", "");
    }

    private Response list(String token, String query) {
        return given().auth().oauth2(token).get(intake.path() + "/questionnaires" + query);
    }

    @Test
    void anAmendmentIsASubmissionOfItsOwnAndTheEarlierOneStays() {
        intake.registered().consenting();
        UUID submission = UuidCreator.getTimeOrderedEpoch();
        submit(submission, 1, "FAG-1", Map.of("fg.goal.why", "my garden", "fg.log.days", 2), 201);
        String after = submit(submission, 2, "FAG-1", Map.of("fg.goal.why", "my grandchildren", "fg.log.days", 4), 200);
        list(intake.coachToken(), "?after=" + after)
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.amended", contains(false, true))
                .body("items.submittedBy", contains("client", "client"))
                .body("items[0].answers", nullValue());
        String one = "/" + submission;
        list(intake.clientToken(), one)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("answers.'fg.goal.why'", equalTo("my grandchildren"))
                .body("answers.'fg.log.days'", equalTo(4))
                .body("answers.'fg.a1'.text", equalTo("gardening"))
                .body("answers.'fg.a1'.score", equalTo(5));
        list(intake.coachToken(), one + "?revision=1")
                .then()
                .statusCode(200)
                .body("amended", equalTo(true))
                .body("answers.'fg.goal.why'", equalTo("my garden"));
        list(intake.coachToken(), one + "?revision=3").then().statusCode(404);
        list(intake.coachToken(), one + "?revision=0").then().statusCode(400);
    }

    @Test
    void submittingTwiceIsOneEntry() {
        intake.registered().consenting();
        UUID submission = UuidCreator.getTimeOrderedEpoch();
        String first = submit(submission, 1, "HSS-PULSE", Map.of(), 201);
        String second = submit(submission, 1, "HSS-PULSE", Map.of(), 200);
        assertThat(second).isEqualTo(first);
        list(intake.clientToken(), "?after=" + second).then().body("items", hasSize(1));
    }

    @Test
    void onlyTheLatestSubmissionOfAQuestionnaireIsAmended() {
        intake.registered().consenting();
        UUID first = UuidCreator.getTimeOrderedEpoch();
        UUID second = UuidCreator.getTimeOrderedEpoch();
        submit(first, 1, "HSS-PULSE", Map.of(), 201);
        submit(second, 1, "HSS-PULSE", Map.of(), 201);
        submit(first, 2, "HSS-PULSE", Map.of("hs.inf.fever", "yes"), 422);
        String after = submit(second, 2, "HSS-PULSE", Map.of("hs.inf.fever", "yes"), 200);
        list(intake.clientToken(), "?after=" + after)
                .then()
                .body("items.submissionId", contains(second.toString(), second.toString(), first.toString()));
    }

    @Test
    void theHistoryIsPagedAndFiltered() {
        intake.registered().consenting();
        String after = null;
        for (int i = 0; i < 5; i++) {
            after = submit(UuidCreator.getTimeOrderedEpoch(), 1, i == 2 ? "FAG-1" : "HSS-PULSE", Map.of(), 201);
        }
        Response first = list(intake.clientToken(), "?limit=2&after=" + after);
        first.then().statusCode(200).body("items.questionnaire", contains("HSS-PULSE", "HSS-PULSE"));
        Response second = list(intake.clientToken(), "?limit=2&cursor=" + first.path("next"));
        second.then().body("items.questionnaire", contains("FAG-1", "HSS-PULSE"));
        list(intake.clientToken(), "?limit=2&cursor=" + second.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        list(intake.clientToken(), "?questionnaire=FAG-1").then().body("items", hasSize(1));
        list(intake.clientToken(), "?questionnaire=NONE-1").then().body("items", hasSize(0));
        list(intake.clientToken(), "?limit=0").then().statusCode(400);
        list(intake.clientToken(), "?cursor=x").then().statusCode(400);
    }

    @Test
    void freeTextIsSealedInTheHistoryAndGoesWithTheClient() throws SQLException {
        intake.registered().consenting();
        String after = submit(UuidCreator.getTimeOrderedEpoch(), 1, "FAG-1", Map.of("fg.goal.why", "my garden"), 201);
        list(intake.clientToken(), "?after=" + after).then().body("items", hasSize(1));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select content from submission_v1 where client_id = ?")) {
            statement.setObject(1, intake.client);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).contains("sealed", "fg.log.days").doesNotContain("my garden");
            }
        }
        QuarkusTransaction.requiringNew().run(() -> submissions.forget(new ClientId(intake.client)));
        list(intake.clientToken(), "").then().body("items", hasSize(0));
    }

    @Test
    void theHistoryIsForTheClientAndItsCoachOnly() {
        intake.registered().consenting();
        for (String path : List.of("", "/" + UuidCreator.getTimeOrderedEpoch())) {
            for (String token : List.of(
                    Tokens.client(UuidCreator.getTimeOrderedEpoch()),
                    Tokens.coach(UuidCreator.getTimeOrderedEpoch()),
                    Tokens.operations(),
                    Tokens.analyst())) {
                list(token, path).then().statusCode(403);
            }
            given().get(intake.path() + "/questionnaires" + path).then().statusCode(401);
        }
    }
}
