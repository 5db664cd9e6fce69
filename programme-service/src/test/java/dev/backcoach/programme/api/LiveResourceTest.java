package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.api.LiveReader.Event;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes in a programme is told as it happens, over real HTTP. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
@Timeout(60)
class LiveResourceTest {

    private static final int STREAMS_OF_ONE = 8;

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final String path = "/programme/v1/clients/" + client + "/live";
    private final String token = Tokens.client(client.value());

    @Test
    void itBeginsWithWhereTheProgrammeStandsAndTellsWhatFollows() {
        open();
        try (LiveReader live = LiveReader.open(token, path, null)) {
            assertThat(live.response().statusCode()).isEqualTo(200);
            assertThat(live.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            Event start = live.next().orElseThrow();
            assertThat(start.name()).isEqualTo("start");
            assertThat(start.data().path("planVersion").asInt()).isEqualTo(1);
            assertThat(start.data().path("version").asText()).isEqualTo(start.id());

            stop();
            List<Event> changes = live.until("programme-stopped.v1");
            assertThat(changes).allSatisfy(change -> {
                assertThat(change.name()).isEqualTo("change");
                assertThat(change.data().path("version").asText()).isEqualTo(change.id());
                assertThat(Long.parseLong(change.id())).isGreaterThan(Long.parseLong(start.id()));
            });
            String decision = changes.getLast().data().path("decision").asText();
            as(token)
                    .get("/programme/v1/clients/" + client + "/decisions?after=programme-"
                            + changes.getLast().id())
                    .then()
                    .statusCode(200)
                    .body("items[0].id", equalTo(decision));
        }
    }

    @Test
    void whoComesBackGetsWhatHappenedMeanwhileWithoutGapOrDouble() {
        open();
        List<Event> whole;
        try (LiveReader live = LiveReader.open(token, path, "0")) {
            stop();
            whole = live.until("programme-stopped.v1");
        }
        assertThat(whole).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(whole)
                .extracting(event -> event.data().path("type").asText())
                .contains("programme-opened.v1");
        List<Event> inTwo = new ArrayList<>();
        try (LiveReader first = LiveReader.open(token, path, "0")) {
            inTwo.add(first.next().orElseThrow());
        }
        try (LiveReader second = LiveReader.open(token, path, inTwo.getLast().id())) {
            inTwo.addAll(second.until("programme-stopped.v1"));
        }
        assertThat(inTwo).isEqualTo(whole);
        try (LiveReader byParameter =
                LiveReader.open(token, path + "?lastEventId=" + whole.getFirst().id(), null)) {
            assertThat(byParameter.until("programme-stopped.v1")).isEqualTo(whole.subList(1, whole.size()));
        }
    }

    @Test
    void itEndsAtOnceForACoachWhoHandsOver() {
        open();
        try (LiveReader live = LiveReader.open(Tokens.coach(coach), path, null)) {
            assertThat(live.next().orElseThrow().name()).isEqualTo("start");
            published.coachChanged(TestClock.now(), UUID.randomUUID());
            assertThat(live.next()).isEmpty();
        }
        try (LiveReader again = LiveReader.open(Tokens.coach(coach), path, null)) {
            assertThat(again.response().statusCode()).isEqualTo(403);
        }
    }

    @Test
    void itEndsWhenTheClientIsErased() {
        open();
        try (LiveReader live = LiveReader.open(token, path, null)) {
            assertThat(live.next().orElseThrow().name()).isEqualTo("start");
            published.erased();
            assertThat(live.next()).isEmpty();
        }
    }

    @Test
    void aStrangerDoesNotWatch() {
        open();
        for (String stranger : List.of(
                Tokens.client(UUID.randomUUID()),
                Tokens.coach(UUID.randomUUID()),
                Tokens.operations(),
                Tokens.analyst())) {
            as(stranger).get(path).then().statusCode(403).contentType("application/problem+json");
        }
        given().get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "-1", "9999999", "99999999999999999999", "1.5"})
    void anIdThatIsNoneIsRefusedByName(String garbage) {
        open();
        as(token)
                .header("Last-Event-ID", garbage)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("Last-Event-ID"));
        as(token)
                .queryParam("lastEventId", garbage)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("lastEventId"));
    }

    @Test
    void anUnknownClientIsNotFound() {
        as(token).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void oneReaderHasABoundedNumberOfStreams() {
        open();
        List<LiveReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS_OF_ONE; i++) {
                readers.add(LiveReader.open(token, path, null));
            }
            assertThat(readers).allSatisfy(reader -> assertThat(reader.next()).isPresent());
            as(token)
                    .get(path)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:backcoach:problem:too-many-streams"));
        } finally {
            readers.forEach(LiveReader::close);
        }
    }

    private void open() {
        Sent completed = published.completedIntake(TestClock.now());
        as(token)
                .get("/programme/v1/clients/" + client + "/programme?after=" + completed.after())
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"));
    }

    private void stop() {
        published.screen(TestClock.now(), "HSS-PULSE", "EMERGENCY_BLOCKED");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
