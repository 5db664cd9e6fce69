package dev.backcoach.assessment.api;

import static io.restassured.RestAssured.given;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see and do what. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class AccessApiTest {

    private final Desk desk = new Desk();

    @Test
    void anotherCoachTakesOver() {
        desk.opened("ONLINE");
        UUID next = UUID.randomUUID();
        String after = desk.told("coach-assigned.v1", "{\"coachId\": \"" + next + "\"}")
                .after();
        Desk.as(Tokens.coach(next)).get(desk.path + "?after=" + after).then().statusCode(200);
        desk.asCoach().get(desk.path).then().statusCode(403);
    }

    @Test
    void everybodyElseIsKeptOut() {
        desk.opened("ONLINE");
        for (String token : List.of(
                Tokens.client(UUID.randomUUID()),
                Tokens.coach(UUID.randomUUID()),
                Tokens.operations(),
                Tokens.analyst())) {
            Desk.as(token).get(desk.path).then().statusCode(403);
            Desk.as(token)
                    .body("{\"revision\": 2, \"setting\": \"ONLINE\"}")
                    .put(desk.path)
                    .then()
                    .statusCode(403);
            Desk.as(token)
                    .body(Desk.self(1, "\"value\": 2"))
                    .put(desk.path + "/tests/lbk.load.heel")
                    .then()
                    .statusCode(403);
            Desk.as(token)
                    .header("Idempotency-Key", "end")
                    .post(desk.path + "/completion")
                    .then()
                    .statusCode(403);
        }
        given().get(desk.path).then().statusCode(401);
        Desk.as(Tokens.expired("client", desk.client)).get(desk.path).then().statusCode(401);
        Desk.as(Tokens.foreign("client", desk.client)).get(desk.path).then().statusCode(401);
    }

    @Test
    void neitherDoTheySeeListsHistoriesOrReviews() {
        desk.opened("ONLINE");
        for (String token : List.of(
                Tokens.client(UUID.randomUUID()),
                Tokens.coach(UUID.randomUUID()),
                Tokens.operations(),
                Tokens.analyst())) {
            for (String path : List.of(
                    desk.home + "/assessments",
                    desk.home + "/due-tests",
                    desk.home + "/series",
                    desk.path + "/comparison",
                    desk.path + "/tests/lbk.load.heel/history")) {
                Desk.as(token).get(path).then().statusCode(403);
            }
            Desk.as(token)
                    .header("Idempotency-Key", "review")
                    .body("{\"decision\": \"CONFIRMED\", \"meeting\": \"ONLINE\"}")
                    .post(desk.path + "/reviews")
                    .then()
                    .statusCode(403);
            Desk.as(token)
                    .header("Idempotency-Key", "objection")
                    .body("{\"text\": \"no\"}")
                    .post(desk.path + "/objections")
                    .then()
                    .statusCode(403);
        }
        desk.review("mine", "{}").then().statusCode(400);
        desk.asClient()
                .header("Idempotency-Key", "own")
                .body("{\"decision\": \"CONFIRMED\", \"meeting\": \"ONLINE\"}")
                .post(desk.path + "/reviews")
                .then()
                .statusCode(403);
        desk.asCoach()
                .header("Idempotency-Key", "coach")
                .body("{\"text\": \"no\"}")
                .post(desk.path + "/objections")
                .then()
                .statusCode(403);
        for (String token : List.of(Tokens.client(desk.client), Tokens.operations(), Tokens.analyst())) {
            Desk.as(token).get("/assessment/v1/reviews").then().statusCode(403);
        }
    }
}
