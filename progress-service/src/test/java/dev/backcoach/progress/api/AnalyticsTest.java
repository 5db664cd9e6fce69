package dev.backcoach.progress.api;

import static dev.backcoach.progress.api.Somebody.as;
import static dev.backcoach.progress.api.Somebody.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What coaches and analysts see of many clients. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class AnalyticsTest {

    private static final String COHORT = "/progress/v1/analytics/cohort";

    private final UUID coach = UuidCreator.getTimeOrderedEpoch();
    private final List<Somebody> clients = new ArrayList<>();
    private Instant opened;

    @BeforeEach
    void sixOnlineClientsWalk() {
        opened = TestClock.now().minus(Duration.ofDays(15));
        for (int i = 0; i < 6; i++) {
            clients.add(walker(i < 5));
        }
    }

    private Somebody walker(boolean consents) {
        Somebody client = Somebody.registered(opened.minus(Duration.ofDays(1)), "Europe/London", coach);
        client.publish("intake-completed.v1", "{\"coachId\": \"%s\", \"mode\": \"ONLINE\"}".formatted(coach));
        if (consents) {
            String after = client.publish(
                            "consent-granted.v1", "{\"purpose\": \"ANALYTICS_PSEUDONYMOUS\", \"textVersion\": \"1\"}")
                    .after();
            client.asClient().get(client.path + "/diary?after=" + after).then().statusCode(200);
        }
        LocalDate since = opened.atOffset(ZoneOffset.UTC).toLocalDate();
        client.prescribes("programme-opened.v1", """
                {"decision": "0198b2c4-0000-7000-8000-000000000001", "policy": "STRICT@1",
                 "start": {"exercise": "walk.block", "rung": 2, "timesPerWeek": 7, "since": "%s"},
                 "baselines": {"usual": 1, "worst": 1, "stiffness": 5}}""".formatted(since), opened);
        client.prescribes(
                "stage-entered.v1", "{\"decision\": \"0198b2c4-0000-7000-8000-000000000001\", \"stage\": \"START\"}");
        String version = client.sends(java.util.stream.IntStream.range(1, 8)
                        .mapToObj(day -> Somebody.entry(
                                "session", UUID.randomUUID(), walk(1, opened.plus(Duration.ofDays(day)))))
                        .toArray(String[]::new))
                .extract()
                .header("ETag")
                .replace("\"", "");
        client.asClient().get(client.path + "/diary?after=" + version).then().statusCode(200);
        return client;
    }

    @Test
    void aCoachSeesFiguresOfOwnClientsWhoConsent() {
        as(Tokens.coach(coach))
                .get(COHORT)
                .then()
                .statusCode(200)
                .body("clients", is(5))
                .body("weeks", hasSize(2))
                .body("weeks.clients", contains(5, 5))
                .body("adverseEvents.activeDays", is(35))
                .body("adverseEvents.events", is(0))
                .body("firstCleanWindow.suppressed", is(true));
        as(Tokens.coach(UUID.randomUUID()))
                .get(COHORT)
                .then()
                .statusCode(200)
                .body("suppressed", is(true))
                .body("clients", nullValue());
    }

    @Test
    void whoWithdrawsIsCountedNoMoreAndFourAreNotShown() {
        Somebody gone = clients.getFirst();
        String after = gone.publish("consent-withdrawn.v1", "{\"purpose\": \"ANALYTICS_PSEUDONYMOUS\"}")
                .after();
        gone.asClient().get(gone.path + "/diary?after=" + after).then().statusCode(200);
        as(Tokens.coach(coach)).get(COHORT).then().body("suppressed", is(true)).body("clients", nullValue());
        assertThat(as(Tokens.coach(coach)).get(COHORT + ".csv").asString().lines())
                .hasSize(1);
    }

    @Test
    void figuresAreFilteredByModeStageAndPeriod() {
        as(Tokens.coach(coach)).get(COHORT + "?mode=ONLINE&stage=START").then().body("clients", is(5));
        as(Tokens.coach(coach)).get(COHORT + "?mode=HYBRID").then().body("suppressed", is(true));
        as(Tokens.coach(coach)).get(COHORT + "?stage=SPORT").then().body("suppressed", is(true));
        LocalDate before = opened.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2);
        as(Tokens.coach(coach)).get(COHORT + "?to=" + before).then().body("suppressed", is(true));
        as(Tokens.coach(coach))
                .get(COHORT + "?mode=NOWHERE")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("mode"));
    }

    @Test
    void theStreamOfLinesTellsHowFarItHasComeAndNamesNobody() {
        Response response = as(Tokens.coach(coach)).get(COHORT + ".csv");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Backcoach-Clients")).isEqualTo("5");
        assertThat(response.contentType()).startsWith("text/csv");
        List<String> lines = response.asString().lines().toList();
        assertThat(lines).hasSize(1 + 5 * 2);
        assertThat(lines.getFirst()).startsWith("client,of,pseudonym,mode,stage,week,due,done");
        assertThat(lines.get(1)).startsWith("1,5,").contains(",ONLINE,START,1,");
        assertThat(lines.getLast()).startsWith("5,5,").contains(",ONLINE,START,2,");
        assertThat(clients).allSatisfy(client -> assertThat(response.asString()).doesNotContain(client.id.toString()));
    }

    @Test
    void anAnalystSeesEverybodysFiguresAndOthersNone() {
        int all = as(Tokens.analyst())
                .get(COHORT)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("clients");
        assertThat(all).isGreaterThanOrEqualTo(5);
        as(Tokens.client(clients.getFirst().id)).get(COHORT).then().statusCode(403);
        as(Tokens.operations()).get(COHORT + ".csv").then().statusCode(403);
    }
}
