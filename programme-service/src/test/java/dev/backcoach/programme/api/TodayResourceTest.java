package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client's day over HTTP. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class TodayResourceTest {

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final LocalDate first =
            LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(2);

    @Test
    void theDayBeforeItBeginsSaysWhenItDoes() {
        today(openTheDayBefore())
                .body("items", empty())
                .body("notices.kind", contains("BEGINS"))
                .body("notices[0].text", startsWith("Your programme begins on "));
    }

    @Test
    void theFirstDaySaysWhatToDoAndHowAndWhatToWatchFor() {
        openTheDayBefore();
        TestClock.moveTo(Published.at(first, LocalTime.of(9, 0)).toInstant());
        today(published.checkIn(first, 5, 1))
                .body("notices", empty())
                .body("items.exercise", contains("walk.block"))
                .body("items[0].dose.text", equalTo("12 minutes, every day"))
                .body("items[0].instruction", containsString("pace at which you can talk"))
                .body("items[0].due", equalTo(true))
                .body("items[0].waitAfterRising", equalTo(false))
                .body("watchFor", hasItem(containsString("your usual 1 out of 10")))
                .body("watchFor", hasItem(containsString("more than 10 minutes")))
                .body("asked", empty())
                .body("keepDoing.keep.name", contains("Climb stairs"))
                .body("keepDoing.toComeBack.name", contains("Work in the garden"))
                .body("keepDoing.keep", everyItem(not(hasKey("backSince"))));
    }

    @Test
    void aBackThatDoesNotTakeBendingIsSparedItInTheMorning() {
        openTheDayBefore();
        Sent intolerant = published.triggers(TestClock.now(), "INTOLERANT");
        given().auth()
                .oauth2(Tokens.coach(coach))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "bending")
                .body("""
                        {"kind": "PRESCRIBE", "subject": "rest.9090", "rung": 1, "reason": "COACH_JUDGEMENT",
                         "text": "Eases the evenings."}""")
                .post("/programme/v1/clients/" + client + "/overrides?after=" + intolerant.after())
                .then()
                .statusCode(201);
        TestClock.moveTo(Published.at(first, LocalTime.of(8, 0)).toInstant());
        today(published.checkIn(first, 5, 1))
                .body("items.exercise", contains("walk.block", "rest.9090"))
                .body("items.waitAfterRising", contains(false, true))
                .body("items[1].watchFor", hasItem(containsString("2 hours")));
    }

    @Test
    void whatIsDoneIsShownAsDone() {
        openTheDayBefore();
        TestClock.moveTo(Published.at(first, LocalTime.of(18, 0)).toInstant());
        today(published.walk(first))
                .body("items[0].done", equalTo(true))
                .body("items[0].due", equalTo(false))
                .body("items[0].daysDone", equalTo(1))
                .body("asked.question", contains("CHECK_IN"))
                .body("asked[0].about", equalTo(first.toString()))
                .body("asked[0].text", startsWith("Tell us how your back is this morning"));
    }

    @Test
    void workshopThreeComesFirstUntilItIsDone() {
        today(openTheDayBefore()).body("first.id", equalTo("W3"));
        today(published.workshop(TestClock.now(), "W3")).body("$", not(hasKey("first")));
    }

    @Test
    void aStandstillForSafetyIsSaidAndNothingIsAsked() {
        openTheDayBefore();
        today(published.screen(TestClock.now(), "HSS-PULSE", "URGENT_BLOCKED"))
                .body("status", equalTo("BLOCKED"))
                .body("notices.kind", contains("BLOCKED_URGENT_BLOCKED"))
                .body("notices[0].text", containsString("see a doctor today or tomorrow"))
                .body("items", empty())
                .body("watchFor", empty())
                .body("asked", empty())
                .body("keepDoing.keep", empty());
    }

    @Test
    void aScreenThatBlocksIsSaidBeforeTheProgrammeOpens() {
        published.coachChanged(TestClock.now(), UUID.randomUUID());
        today(published.screen(TestClock.now(), "HSS-1", "EMERGENCY_BLOCKED"))
                .body("status", equalTo("AWAITING_INTAKE"))
                .body("notices.kind", contains("BLOCKED_EMERGENCY_BLOCKED"))
                .body("items", empty());
    }

    @Test
    void anOverduePulseIsAskedForFirst() {
        openTheDayBefore();
        LocalDate later = first.plusDays(12);
        TestClock.moveTo(Published.at(later, LocalTime.of(8, 0)).toInstant());
        today(published.checkIn(later, 5, 1))
                .body("asked[0].question", equalTo("PULSE"))
                .body("asked[0].about", equalTo(first.plusDays(6).toString()))
                .body("notices.kind", hasItems("PULSE_OVERDUE"));
    }

    private Sent openTheDayBefore() {
        TestClock.moveTo(Published.at(first.minusDays(1), LocalTime.of(10, 0)).toInstant());
        return published.completedIntake(TestClock.now());
    }

    private ValidatableResponse today(Sent after) {
        return given().auth()
                .oauth2(Tokens.client(client.value()))
                .get("/programme/v1/clients/" + client + "/today?after=" + after.after())
                .then()
                .statusCode(200);
    }
}
