package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asked for a client's record is recorded before the answer goes out, and the client reads it. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class AccessesTest {

    @Inject
    AgroalDataSource database;

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final UUID coach = UUID.randomUUID();
    private final String path = "/walks/v1/clients/" + id;

    @BeforeEach
    void known() {
        as(Tokens.client(id)).get(path + "?after=" + coached(id)).then().statusCode(200);
    }

    private String coached(UUID client) {
        return Neighbour.named("intake")
                .publish(new ClientId(client), "coach-assigned.v1", "{\"coachId\": \"" + coach + "\"}")
                .after();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private List<Map<String, Object>> seenBy(UUID client) {
        return as(Tokens.client(client))
                .get("/walks/v1/clients/" + client + "/accesses")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void aCoachsReadIsSeenByTheClientAndItsOwnReadsAreNot() {
        as(Tokens.coach(coach)).get(path).then().statusCode(200);
        as(Tokens.client(id)).get(path).then().statusCode(200);
        assertThat(seenBy(id))
                .singleElement()
                .satisfies(access -> assertThat(access)
                        .containsEntry("role", "coach")
                        .containsEntry("subject", coach.toString())
                        .containsEntry("operation", "get")
                        .containsEntry("purpose", "care")
                        .containsEntry("number", 1)
                        .containsEntry("status", 200)
                        .containsEntry("allowed", true));
    }

    @Test
    void refusalsAreSeenToo() {
        UUID other = UUID.randomUUID();
        as(Tokens.coach(other)).get(path).then().statusCode(403);
        as(Tokens.client(other)).get(path).then().statusCode(403);
        as(Tokens.operations()).get(path).then().statusCode(403);
        assertThat(seenBy(id))
                .extracting(access -> access.get("role"), access -> access.get("allowed"), a -> a.get("purpose"))
                .containsExactly(
                        tuple("operations", false, "operation"),
                        tuple("client", false, "none"),
                        tuple("coach", false, "care"));
        assertThat(seenBy(id).getLast()).containsEntry("subject", other.toString());
        assertThat(seenBy(id).get(1)).containsEntry("subject", "another client");
    }

    @Test
    void aPurposeIsOneOfAList() {
        as(Tokens.coach(coach))
                .header("Access-Purpose", "emergency")
                .get(path)
                .then()
                .statusCode(200);
        Response curious =
                as(Tokens.coach(coach)).header("Access-Purpose", "curiosity").get(path);
        assertThat(curious.statusCode()).isEqualTo(400);
        assertThat(curious.asString()).contains("Access-Purpose", "supervision");
        assertThat(seenBy(id))
                .extracting(access -> access.get("purpose"), access -> access.get("status"))
                .containsExactly(tuple("care", 400), tuple("emergency", 200));
    }

    @Test
    void eachClientOfAListIsToldThatItWasShown() {
        UUID other = UuidCreator.getTimeOrderedEpoch();
        as(Tokens.client(other))
                .get("/walks/v1/clients/" + other + "?after=" + coached(other))
                .then()
                .statusCode(200);
        as(Tokens.coach(coach))
                .get(path + "/listed?others=" + other + "&others=" + id)
                .then()
                .statusCode(200);
        assertThat(seenBy(id)).extracting(access -> access.get("operation")).containsExactly("listed");
        assertThat(seenBy(other)).extracting(access -> access.get("operation")).containsExactly("listed");
    }

    @Test
    void whatSomebodyMakesUpIsNotKept() {
        as(Tokens.coach(coach)).put(path + "/walks/robin-hood").then().statusCode(403);
        assertThat(seenBy(id)).extracting(access -> access.get("resources")).containsExactly("walk=?");
    }

    @Test
    void thePagesGoOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 3; i++) {
            as(Tokens.coach(coach)).get(path).then().statusCode(200);
        }
        Response first = as(Tokens.client(id)).get(path + "/accesses?limit=2");
        assertThat(first.<List<Integer>>path("items.number")).containsExactly(3, 2);
        Response second = as(Tokens.client(id)).get(path + "/accesses?limit=2&cursor=" + first.path("next"));
        assertThat(second.<List<Integer>>path("items.number")).containsExactly(1);
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void whatCannotBeRecordedIsNotShown() throws SQLException {
        execute("alter table access rename to elsewhere");
        try {
            Response withheld = as(Tokens.coach(coach)).get(path);
            assertThat(withheld.statusCode()).isEqualTo(503);
            assertThat(withheld.contentType()).startsWith("application/problem+json");
            assertThat(withheld.header("Retry-After")).isEqualTo("1");
            assertThat(withheld.asString()).contains("store-unavailable").doesNotContain(coach.toString());
            as(Tokens.operations()).get(path).then().statusCode(503);
            as(Tokens.client(id)).get(path).then().statusCode(200);
        } finally {
            execute("alter table elsewhere rename to access");
        }
        as(Tokens.coach(coach)).get(path).then().statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
