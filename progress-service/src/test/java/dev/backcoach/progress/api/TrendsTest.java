package dev.backcoach.progress.api;

import static dev.backcoach.progress.api.Somebody.as;
import static dev.backcoach.progress.api.Somebody.checkIn;
import static dev.backcoach.progress.api.Somebody.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a diary amounts to, over HTTP. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class TrendsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Somebody client;
    private LocalDate today;

    @BeforeEach
    void somebodyRegisters() {
        client = Somebody.registered();
        today = TestClock.now().atZone(LONDON).toLocalDate();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(LONDON).toInstant();
    }

    private static String version(ValidatableResponse sent) {
        return sent.extract().header("ETag").replace("\"", "");
    }

    private ValidatableResponse trend(String path) {
        return client.asClient().get(client.path + path).then();
    }

    private void opened(LocalDate since) {
        client.prescribes("programme-opened.v1", """
                {"decision": "0198b2c4-0000-7000-8000-000000000001", "policy": "STRICT@1",
                 "start": {"exercise": "walk.block", "rung": 2, "timesPerWeek": 7, "since": "%s"},
                 "baselines": {"usual": 1, "worst": 1, "stiffness": 5}}""".formatted(since));
    }

    @Test
    void everyDayIsThereAlsoThoseWithoutAReport() {
        client.checksIn(checkIn(1, morning(today.minusDays(3)), 5));
        ValidatableResponse last = client.checksIn(checkIn(1, morning(today.minusDays(1)), 2));
        trend("/trends/days?from=%s&to=%s&after=%s".formatted(today.minusDays(3), today.minusDays(1), version(last)))
                .statusCode(200)
                .body("items.reported", contains(true, false, true))
                .body("items.painNow", contains(5, null, 2))
                .body("items[2].painMedian", is(3.5f));
    }

    @Test
    void theDaysAreReadInPages() {
        List<String> seen = new ArrayList<>();
        JsonPath page = trend("/trends/days?limit=10").extract().jsonPath();
        seen.addAll(page.getList("items.date", String.class));
        while (page.getString("next") != null) {
            page = trend("/trends/days?limit=10&cursor=" + page.getString("next"))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.date", String.class));
        }
        assertThat(seen).hasSize(84).isSorted().doesNotHaveDuplicates().endsWith(today.toString());
    }

    @Test
    void adherenceIsCountedByWeekAndExercise() {
        LocalDate monday = today.minusDays(14).with(java.time.DayOfWeek.MONDAY);
        opened(monday);
        ValidatableResponse last = client.logs(walk(1, morning(monday)));
        for (int day = 1; day < 6; day++) {
            last = client.logs(walk(1, morning(monday.plusDays(day))));
        }
        trend("/trends/weeks?from=%s&to=%s&after=%s".formatted(monday, monday.plusDays(6), version(last)))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].from", is(monday.toString()))
                .body("items[0].adherence", is(0.86f))
                .body("items[0].exercises[0].due", is(7))
                .body("items[0].exercises[0].done", is(6));
    }

    @Test
    void doseOutcomesAndTimeLineAreShown() {
        opened(today.minusDays(10));
        client.logs(walk(1, morning(today.minusDays(2))));
        client.asClient()
                .body("""
                        {"revision": 1, "at": "%s", "measure": "PSFS", "scores": [2, 4, 3]}""".formatted(morning(today.minusDays(9))))
                .put(client.path + "/outcomes/" + UUID.randomUUID());
        ValidatableResponse last = client.asClient()
                .body("""
                        {"revision": 1, "at": "%s", "measure": "PSFS", "scores": [5, 6, 7]}""".formatted(morning(today.minusDays(1))))
                .put(client.path + "/outcomes/" + UUID.randomUUID())
                .then();
        trend("/trends/doses?after=" + version(last))
                .statusCode(200)
                .body("items[0].exercise", is("walk.block"))
                .body("items[0].volume", is(12))
                .body("items[0].inPlan", is(true));
        trend("/trends/outcomes")
                .statusCode(200)
                .body("measures[0].verdicts", contains("IMPROVED"))
                .body("measures[0].improvedActivities", is(2))
                .body("measures[0].points", hasSize(2));
        trend("/trends/time-line").statusCode(200).body("items.milestone", hasItems("PROGRAMME_OPENED"));
        String chart = trend("/trends.svg")
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertThat(chart).contains("<title", "<desc", "programme opened").doesNotContain("river");
    }

    @Test
    void aRangeThatIsNoneIsNamed() {
        trend("/trends/days?from=2026-03-05&to=2026-03-01").statusCode(400).body("errors.parameter", contains("from"));
        trend("/trends/weeks?from=2024-03-05&to=2026-03-01").statusCode(400).body("errors.parameter", contains("to"));
        trend("/trends/doses?from=yesterday").statusCode(400).body("errors.parameter", contains("from"));
        trend("/trends.svg?from=2026-03-05&to=2026-03-01").statusCode(400).contentType(containsString("problem+json"));
    }

    @Test
    void theClientAndTheCoachReadThemAndNobodyElseDoes() {
        for (String path : List.of(
                "/trends/days",
                "/trends/weeks",
                "/trends/doses",
                "/trends/outcomes",
                "/trends/time-line",
                "/trends.svg",
                "/follow-ups")) {
            as(Tokens.coach(client.coach)).get(client.path + path).then().statusCode(200);
            as(Tokens.coach(UUID.randomUUID())).get(client.path + path).then().statusCode(403);
            as(Tokens.client(UUID.randomUUID())).get(client.path + path).then().statusCode(403);
            as(Tokens.operations()).get(client.path + path).then().statusCode(403);
            as(Tokens.analyst()).get(client.path + path).then().statusCode(403);
        }
    }

    @Test
    void aWalkBringsItsFollowUpsWhichCloseWhenTheyAreAnswered() {
        Instant ended = TestClock.now().minusSeconds(25 * 3600);
        ValidatableResponse walked = client.logs(walk(1, ended.minusSeconds(12 * 60)));
        List<String> kinds = trend("/follow-ups?after=" + version(walked))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.state == 'OPEN' }.kind", String.class);
        assertThat(kinds).contains("NEXT_DAY", "NEXT_MORNING");
        ValidatableResponse checked = client.checksIn(checkIn(1, TestClock.now().minusSeconds(60), 1)
                .replaceFirst("\"date\": \"[0-9-]*\"", "\"date\": \"" + today + "\""));
        checked.statusCode(201);
        assertThat(trend("/follow-ups?after=" + version(checked))
                        .extract()
                        .jsonPath()
                        .getList("findAll { it.state == 'OPEN' && it.kind == 'NEXT_DAY' }"))
                .isEmpty();
    }

    @Test
    void aDayIsTheClientsDayOnBothSidesOfTheDateLine() {
        Instant registered = TestClock.now().minusSeconds(20 * 86_400);
        client = Somebody.registered(registered, "Pacific/Kiritimati");
        Instant before = registered
                .plusSeconds(86_400)
                .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plusSeconds(11 * 3600);
        client.logs(walk(1, before)).statusCode(201);
        String moved = client.publish("time-zone-changed.v1", "{\"timeZone\": \"Pacific/Honolulu\"}")
                .after();
        client.asClient().get(client.path + "/diary?after=" + moved).then().statusCode(200);
        ValidatableResponse late = client.logs(walk(1, before.plusSeconds(3600)).replace("walk.block", "walk.brisk"))
                .statusCode(201);
        LocalDate there = before.atZone(ZoneId.of("Pacific/Kiritimati")).toLocalDate();
        trend("/trends/doses?from=%s&to=%s&after=%s".formatted(there, there, version(late)))
                .statusCode(200)
                .body("items.exercise", contains("walk.block", "walk.brisk"));
    }
}
