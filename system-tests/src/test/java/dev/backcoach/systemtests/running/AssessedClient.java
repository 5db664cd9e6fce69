package dev.backcoach.systemtests.running;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.Forms;
import dev.backcoach.local.journey.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A client who starts as in the README's first journey, is assessed online with weak links in the core and the hip
 * muscles, and does every day what is prescribed, without pain.
 */
final class AssessedClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration VERDICT = Duration.ofSeconds(30);
    private static final Path FORMS = RunningStack.repository().resolve("docs/journey");

    private final Days days;
    private final Person client;
    private final Person coach;
    private final UUID assessment = UuidCreator.getTimeOrderedEpoch();

    AssessedClient(Access gateway, Days days) {
        this.days = days;
        this.client = Person.of(gateway, "client", UuidCreator.getTimeOrderedEpoch());
        this.coach = Person.of(gateway, "coach", UuidCreator.getTimeOrderedEpoch());
    }

    Person client() {
        return client;
    }

    Person coach() {
        return coach;
    }

    UUID assessmentId() {
        return assessment;
    }

    /** Through the intake, with joints that hurt when they are leaned on. */
    AssessedClient registered(String... painfulJoints) {
        ObjectNode registration = object().put("revision", 1)
                .put("name", "Sam Birch")
                .put("email", "sam@example.org")
                .put("dateOfBirth", "1984-05-02")
                .put("sex", "M")
                .put("timeZone", Days.ZONE.getId())
                .put("coachId", coach.id().toString());
        client.put(intake(""), registration);
        client.put(intake("/consents/CARE"), object().put("granted", true).put("textVersion", "1.0.0"));
        ObjectNode screen = form("hss-1");
        var joints = ((ObjectNode) screen.path("answers")).putArray("hs.gen.joints");
        List.of(painfulJoints).forEach(joints::add);
        submitted(screen);
        ObjectNode pain = form("ptp-1");
        ((ObjectNode) pain.path("answers"))
                .put("pp.on.date", days.zero().minusDays(60).toString());
        submitted(pain);
        submitted(form("fag-1"));
        if (painfulJoints.length > 0) {
            posted(coach, intake("/caution-sign-off"), object());
        }
        String completed = posted(coach, intake("/completion"), object());
        planAfter(completed);
        client.get("/progress/v1/clients/" + client.id() + "/diary?after=" + completed);
        client.get("/assessment/v1/clients/" + client.id() + "/due-tests?after=" + completed);
        return this;
    }

    static ObjectNode form(String name) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(FORMS.resolve(name + ".json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String submitted(ObjectNode submission) {
        return client.put(intake("/questionnaires/" + UuidCreator.getTimeOrderedEpoch()), submission)
                .etag()
                .orElseThrow();
    }

    /** CORE.STABILITY .532, CORE.STRENGTH .500 and HIP.MUSCLE .443 are co-primary; the rest is without deficit. */
    void assessed() {
        client.put(assessment(""), object().put("revision", 1).put("setting", "ONLINE"));
        selfTest("core.stb.aslr", sides(4, 4));
        seen("core.stb.aberrant", object().put("value", 0));
        seen("core.stb.birddog", object().put("value", 0));
        selfTest("core.str.plank", object().put("choice", "NONE"));
        selfTest("core.str.side", object().put("leftChoice", "FULL").put("rightChoice", "FULL"));
        selfTest("hip.mus.abd", sides(20, 20));
        selfTest("hip.mus.slb", sides(14, 14));
        selfTest("hip.mus.tp", object().put("value", 1));
        selfTest("lbk.load.heel", object().put("value", 0));
        planAfter(posted(coach, assessment("/completion"), object()));
    }

    private static ObjectNode sides(int left, int right) {
        return object().put("left", left).put("right", right);
    }

    private void selfTest(String test, ObjectNode result) {
        client.put(assessment("/tests/" + test), result.put("revision", 1).put("method", "PORTAL_SELF"));
    }

    private void seen(String test, ObjectNode result) {
        coach.put(assessment("/tests/" + test), result.put("revision", 1).put("method", "LIVE_VIDEO"));
    }

    /** The assessment as its client reads it. */
    JsonNode assessment() {
        return client.get(assessment("")).body();
    }

    void reordered(String... weakLinks) {
        ObjectNode review = object().put("decision", "REORDERED")
                .put("reason", "WHAT_WAS_SEEN")
                .put("meeting", "ONLINE");
        var links = review.putArray("weakLinks");
        List.of(weakLinks).forEach(links::add);
        planAfter(posted(coach, assessment("/reviews"), review));
    }

    /** Writes the diary of these days, on the evening of the last; then the pulse. */
    void lived(int first, int last) {
        String latest = "";
        for (int day = first; day <= last; day++) {
            latest = checkedIn(day);
            int place = 0;
            for (JsonNode item : planAfter(latest).path("items")) {
                latest = done(item, day, place);
                place++;
            }
        }
        planAfter(latest);
        ObjectNode pulse =
                object().put("revision", 1).put("questionnaire", "HSS-PULSE").put("version", "1.0.0");
        pulse.set(
                "answers",
                Forms.allNo(client.get("/intake/v1/questionnaires/HSS-PULSE/versions/1.0.0")
                        .body()));
        planAfter(submitted(pulse));
    }

    private String checkedIn(int day) {
        ObjectNode body = object().put("revision", 1)
                .put("date", days.date(day).toString())
                .put("at", days.at(day, 7, 45).toString())
                .put("stiffnessMinutes", 5)
                .put("painNow", 1)
                .put("worstSinceLast", 1)
                .put("illOrTravelling", false);
        return client.put(progress("check-ins"), body).etag().orElseThrow();
    }

    private String done(JsonNode item, int day, int place) {
        ObjectNode body = object().put("revision", 1)
                .put("exercise", item.path("exercise").asText())
                .put("startedAt", days.at(day, 9 + place, 0).toString())
                .put("endedAt", days.at(day, 9 + place, 15).toString());
        JsonNode dose = item.path("dose");
        body.putObject("performed")
                .put("sets", dose.path("sets").asInt())
                .put("amount", dose.path("amount").asInt())
                .put("unit", dose.path("unit").asText());
        body.put("painDuring", 1).put("painAfter", 1).put("effort", 3).put("formBad", false);
        return client.put(progress("sessions"), body).etag().orElseThrow();
    }

    /** Waits for a verdict that proposes something; answers the exercise. */
    String proposed() {
        return await().atMost(VERDICT)
                .until(() -> proposal().path("exercise").asText(), exercise -> !exercise.isEmpty());
    }

    JsonNode proposal() {
        return client.get(programme("/programme")).body().path("proposal");
    }

    void confirmed() {
        String id = proposal().path("id").asText();
        String path = programme("/proposals/" + id);
        String read = coach.get(path).etag().orElseThrow();
        coach.done(Call.post(path + "/confirmation")
                .with("Idempotency-Key", "confirm-" + id)
                .with("If-Match", '"' + read + '"'));
    }

    /** Waits until a decision is readable that passed an exercise over, and why. */
    void awaitPassedOver(String exercise, String because) {
        await().atMost(VERDICT)
                .until(
                        this::passedOver,
                        all -> all.stream().anyMatch(each -> each.startsWith(exercise) && each.contains(because)));
    }

    /** What the last decisions passed over, as {@code candidate because}. */
    private List<String> passedOver() {
        JsonNode page = coach.get(programme("/decisions?limit=5")).body();
        return page.path("items")
                .valueStream()
                .map(item -> coach.get(programme("/decisions/" + item.path("id").asText()))
                        .body())
                .flatMap(decision -> decision.path("rejected").valueStream())
                .map(rejected -> rejected.path("candidate").asText() + " "
                        + rejected.path("because").asText())
                .toList();
    }

    private String posted(Person by, String path, ObjectNode body) {
        Call call =
                Call.post(path, body).with("Idempotency-Key", UUID.randomUUID().toString());
        return by.done(call).etag().orElseThrow();
    }

    /** Waits until the programme rests on that version of a service. */
    private JsonNode planAfter(String version) {
        return client.get(programme("/programme?after=" + version)).body();
    }

    private String programme(String rest) {
        return "/programme/v1/clients/" + client.id() + rest;
    }

    private String intake(String rest) {
        return "/intake/v1/clients/" + client.id() + rest;
    }

    private String assessment(String rest) {
        return "/assessment/v1/clients/" + client.id() + "/assessments/" + assessment + rest;
    }

    private String progress(String collection) {
        return "/progress/v1/clients/" + client.id() + "/" + collection + "/" + UuidCreator.getTimeOrderedEpoch();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
