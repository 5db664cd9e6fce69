package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a 4xx that says what is wrong and where, never a 500. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class BadInputTest {

    private static final int TWO_MEGABYTES = 2_000_000;

    private final RunningStack stack = RunningStack.shared();
    private final Problems problems = new Problems(stack.gateway());
    private Person client;
    private Requests requests;

    /** @param pointer to the wrong place in the body */
    record Bad(String what, Call call, String pointer) {

        @Override
        public String toString() {
            return what;
        }
    }

    record Stranger(String what, String authorization) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    void registerSomebody() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        stack.moveClock(journey.days().at(1, 19, 0));
        client = journey.client();
        requests = Requests.ofWhoIsKnown(client, journey.days().date(1));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsPointedInto(Bad bad) {
        Reply reply = problems.refused(bad.call().by(client.token()), 400);
        assertThat(reply.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asText("none")))
                .as("pointers in %s", reply.body())
                .contains(bad.pointer());
    }

    Stream<Bad> badBodies() {
        return Stream.of(
                checkIn("malformed JSON", "{\"revision\":1,\"painNow\":}", "/painNow"),
                checkIn("a text that is no JSON", "painNow=1", ""),
                checkIn("no body", "", ""),
                checkIn("a word for a number", requests.checkIn().put("stiffnessMinutes", "five"), "/stiffnessMinutes"),
                checkIn("a fraction for minutes", requests.checkIn().put("stiffnessMinutes", 5.5), "/stiffnessMinutes"),
                checkIn("an unknown field", requests.checkIn().put("mood", 3), "/mood"),
                checkIn("pain 11", requests.checkIn().put("painNow", 11), "/painNow"),
                checkIn("pain -1", requests.checkIn().put("worstSinceLast", -1), "/worstSinceLast"),
                checkIn(
                        "stiffness of 241 minutes",
                        requests.checkIn().put("stiffnessMinutes", 241),
                        "/stiffnessMinutes"),
                checkIn("revision 0", requests.checkIn().put("revision", 0), "/revision"),
                checkIn("a missing field", without(requests.checkIn(), "painNow"), "/painNow"),
                checkIn("no date", requests.checkIn().put("date", "2026-02-30"), "/date"),
                checkIn("a date in the future", onDay(requests.today().plusDays(2)), "/date"),
                checkIn("a date before registration", onDay(requests.today().minusDays(30)), "/date"),
                walk("an unknown exercise", requests.walk().put("exercise", "walk.moon"), "/exercise"),
                walk("a session in the future", requests.walk().put("endedAt", requests.at(23, 50)), "/endedAt"),
                walk(
                        "a session that ends before it begins",
                        requests.walk().put("endedAt", requests.at(6, 0)),
                        "/endedAt"),
                walk("a unit that does not exist", unit("FURLONGS"), "/performed/unit"),
                symptom("a moment in the future", requests.symptom().put("moment", requests.at(23, 50)), "/moment"),
                symptom("a moment before registration", longAgo(), "/moment"),
                symptom("a cause that does not exist", requests.symptom().put("cause", "MAGIC"), "/cause"),
                pulse(
                        "a questionnaire that does not exist",
                        requests.pulse().put("questionnaire", "HSS-9"),
                        "/questionnaire"),
                pulse("a version that never existed", requests.pulse().put("version", "9.9.9"), "/version"),
                pulse("a missing answer", withoutAnswer("hs.inf.fever"), "/answers/hs.inf.fever"),
                pulse("an answer to what is not asked", withAnswer("hs.inf.cold", "no"), "/answers/hs.inf.cold"),
                pulse("an answer that is no choice", withAnswer("hs.inf.fever", "maybe"), "/answers/hs.inf.fever"),
                new Bad(
                        "a setting that does not exist",
                        Call.put(
                                requests.assessments() + UUID.randomUUID(),
                                requests.opening().put("setting", "ON_THE_MOON")),
                        "/setting"));
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        Call call = Call.put(requests.progress("symptoms"), requests.symptom().put("note", "x".repeat(TWO_MEGABYTES)));
        problems.refused(call.by(client.token()), 413);
    }

    @Test
    void anUnknownClientIsNotFound() {
        Person stranger = Person.of(stack.gateway(), "client", UUID.randomUUID());
        Requests strangers = new Requests(stranger.id(), requests.today(), UUID.randomUUID());
        strangers.acceptedFromTheClient().forEach(call -> problems.refused(call.by(stranger.token()), 404));
        problems.refused(
                Call.get("/programme/v1/clients/" + stranger.id() + "/programme")
                        .by(stranger.token()),
                404);
    }

    @Test
    void theSameRevisionWithAnotherBodyIsAConflict() {
        String path = requests.progress("check-ins");
        client.put(path, requests.checkIn());
        problems.refused(
                Call.put(path, requests.checkIn().put("stiffnessMinutes", 6)).by(client.token()), 409);
    }

    @Test
    void aClientThatIsNoIdIsNotFoundOrRefusedByName() {
        Reply reply = problems.once(Call.get("/intake/v1/clients/17").by(client.token()));
        assertThat(reply.status()).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void withoutAValidTokenNothingIsDone(Stranger stranger) {
        requests.acceptedFromTheClient()
                .forEach(call -> problems.refused(call.with("Authorization", stranger.authorization()), 401));
    }

    Stream<Stranger> strangers() {
        return Stream.of(
                new Stranger("nonsense for a token", "Bearer nonsense"),
                new Stranger("another scheme", "Basic Y2xpZW50OmNsaWVudA=="),
                new Stranger("an expired token", "Bearer " + stack.issuer().expiredToken("client", client.id())),
                new Stranger(
                        "a token of another issuer", "Bearer " + stack.issuer().foreignToken("client", client.id())));
    }

    @Test
    void withoutATokenNothingIsDone() {
        requests.acceptedFromTheClient().forEach(call -> problems.refused(call, 401));
    }

    @Test
    void nobodyReachesAnotherClient() {
        Person other = Person.of(stack.gateway(), "client", UUID.randomUUID());
        Person coachOfOthers = Person.of(stack.gateway(), "coach", UUID.randomUUID());
        Person operations = Person.of(stack.gateway(), "operations", UUID.randomUUID());
        Person analyst = Person.of(stack.gateway(), "analyst", UUID.randomUUID());
        for (Person somebody : List.of(other, coachOfOthers, operations, analyst)) {
            Stream.of(
                            "/intake/v1/clients/" + client.id(),
                            requests.diary(),
                            "/programme/v1/clients/" + client.id() + "/programme",
                            "/programme/v1/clients/" + client.id() + "/decisions")
                    .forEach(path -> problems.refused(Call.get(path).by(somebody.token()), 403));
        }
    }

    private Bad checkIn(String what, Object body, String pointer) {
        return new Bad(what, Call.put(requests.progress("check-ins"), body), pointer);
    }

    private Bad walk(String what, Object body, String pointer) {
        return new Bad(what, Call.put(requests.progress("sessions"), body), pointer);
    }

    private Bad symptom(String what, Object body, String pointer) {
        return new Bad(what, Call.put(requests.progress("symptoms"), body), pointer);
    }

    private Bad pulse(String what, Object body, String pointer) {
        String path = "/intake/v1/clients/" + client.id() + "/questionnaires/" + UUID.randomUUID();
        return new Bad(what, Call.put(path, body), pointer);
    }

    private ObjectNode onDay(LocalDate date) {
        return requests.checkIn().put("date", date.toString());
    }

    private ObjectNode longAgo() {
        return requests.symptom().put("moment", requests.today().minusDays(30) + "T12:00:00Z");
    }

    private ObjectNode unit(String unit) {
        ObjectNode body = requests.walk();
        body.withObject("/performed").put("unit", unit);
        return body;
    }

    private ObjectNode withAnswer(String item, String answer) {
        ObjectNode body = requests.pulse();
        body.withObject("/answers").put(item, answer);
        return body;
    }

    private ObjectNode withoutAnswer(String item) {
        ObjectNode body = requests.pulse();
        body.withObject("/answers").remove(item);
        return body;
    }

    private static ObjectNode without(ObjectNode body, String field) {
        body.remove(field);
        return body;
    }
}
