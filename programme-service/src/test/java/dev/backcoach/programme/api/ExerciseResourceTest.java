package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The catalogue over HTTP. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class ExerciseResourceTest {

    private static final String EXERCISES = "/programme/v1/exercises";

    @Test
    void aClientReadsTheCatalogue() {
        asClient()
                .get(EXERCISES)
                .then()
                .statusCode(200)
                .header("ETag", "\"exercises-1.0.0\"")
                .body("items", hasSize(60));
    }

    @Test
    void whoHasTheCatalogueIsNotSentItAgain() {
        asClient()
                .header("If-None-Match", "\"exercises-1.0.0\"")
                .get(EXERCISES)
                .then()
                .statusCode(304);
    }

    @Test
    void anExerciseHasItsLadderInWords() {
        asClient()
                .get(EXERCISES + "/walk.block")
                .then()
                .statusCode(200)
                .body("ladder[1].rung", equalTo(2))
                .body("ladder[1].dose.text", equalTo("12 minutes, every day"));
    }

    @Test
    void anUnknownExerciseIsNotFound() {
        asClient().get(EXERCISES + "/unheard.of").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get(EXERCISES).then().statusCode(401);
    }

    @Test
    void anAnalystReadsNothingHere() {
        given().auth().oauth2(Tokens.analyst()).get(EXERCISES).then().statusCode(403);
    }

    private static RequestSpecification asClient() {
        return given().auth().oauth2(Tokens.client(UUID.randomUUID()));
    }
}
