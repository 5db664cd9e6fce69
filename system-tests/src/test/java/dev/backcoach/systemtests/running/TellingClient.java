package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.Person;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A client of whom something is told in words wherever words can be told: name, address, questionnaires, a draft, a
 * clearance, the diary, the assessment and the programme. Every text holds a word that occurs nowhere else.
 */
final class TellingClient {

    private static final String NAME = "Zo\u00eb \u00dcbersehen";

    private final AssessedClient assessed;
    private final Person client;
    private final Person coach;
    private final Days days;
    private final String word = word();

    TellingClient(AssessedClient assessed, Days days) {
        this.assessed = assessed;
        this.client = assessed.client();
        this.coach = assessed.coach();
        this.days = days;
    }

    private static String word() {
        StringBuilder word = new StringBuilder("unmistakable");
        UUID.randomUUID().toString().chars().filter(c -> c != '-').forEach(c -> word.append((char) (c % 26 + 'a')));
        return word.toString();
    }

    /** What occurs in each text, and the name as UTF-8 and as JSON may escape it. */
    List<byte[]> traces() {
        String escaped = NAME.replace("\u00eb", "\\u00eb").replace("\u00dc", "\\u00dc");
        return List.of(
                word.getBytes(UTF_8),
                NAME.getBytes(UTF_8),
                escaped.getBytes(UTF_8),
                escaped.replace("00eb", "00EB").replace("00dc", "00DC").getBytes(UTF_8));
    }

    /** The same, as a reader sees it. */
    String[] texts() {
        return new String[] {word, NAME};
    }

    /** Lives through two weeks of its programme and tells all of that on the way. */
    void tellsEverything(RunningStack stack) {
        moveTo(stack, 0, 9);
        assessed.registered();
        assessed.client()
                .put(
                        "/intake/v1/clients/" + assessed.client().id() + "/consents/ANALYTICS_PSEUDONYMOUS",
                        Requests.consent());
        assessed.assessed();
        isTalkedAboutInTheAssessment();
        moveTo(stack, 7, 20);
        assessed.lived(1, 7);
        moveTo(stack, 14, 20);
        assessed.lived(8, 14);
        moveTo(stack, 15, 13);
        isTalkedAboutInTheProgramme();
        tellsTheDiary();
        tellsTheIntake();
        isCleared();
    }

    private void moveTo(RunningStack stack, int day, int hour) {
        stack.moveClock(
                days.date(day).atTime(LocalTime.of(hour, 0)).atZone(Days.ZONE).toOffsetDateTime());
    }

    /** What each service was told in words. */
    Map<String, List<String>> toldTo() {
        return Map.of(
                "intake",
                List.of(
                        NAME + " " + word,
                        word + "@example.org",
                        "To \"plough\" again, " + word,
                        "Ploughing \\ " + word,
                        "Lifted " + word,
                        "Dr " + word,
                        "Letter about " + word),
                "assessment",
                List.of("Because of " + word, "My hip, says " + word),
                "progress",
                List.of("Walked with " + word, "Travelled to " + word, "Sore after " + word, "Slipped on " + word),
                "programme",
                List.of("Not before " + word));
    }

    void tellsTheIntake() {
        ObjectNode registration = object().put("revision", 2)
                .put("name", NAME + " " + word)
                .put("email", word + "@example.org")
                .put("dateOfBirth", "1984-05-02")
                .put("sex", "F")
                .put("timeZone", Days.ZONE.getId())
                .put("coachId", coach.id().toString());
        client.put(intake(""), registration);
        ObjectNode function = AssessedClient.form("fag-1");
        ((ObjectNode) function.path("answers")).put("fg.goal.why", "To \"plough\" again, " + word);
        ((ObjectNode) function.path("answers").path("fg.a1")).put("text", "Ploughing \\ " + word);
        client.put(intake("/questionnaires/" + UuidCreator.getTimeOrderedEpoch()), function);
        ObjectNode draft = object().put("version", "1.0.0");
        draft.putObject("items")
                .putObject("pp.on.mech.text")
                .put("value", "Lifted " + word)
                .put("at", days.at(14, 9, 0).toString());
        client.done(new Call("PATCH", intake("/drafts/PTP-1"), Optional.of(draft.toString()), Map.of()));
    }

    /** A condition that is referred and cleared, with the clinician's name and letter. */
    void isCleared() {
        ObjectNode screen = AssessedClient.form("hss-1");
        ((ObjectNode) screen.path("answers")).put("hs.car.known", "yes");
        client.put(intake("/questionnaires/" + UuidCreator.getTimeOrderedEpoch()), screen);
        ObjectNode clearance = object().put("clinician", "Dr " + word)
                .put("role", "GENERAL_PRACTITIONER")
                .put("date", days.date(14).toString())
                .put("document", "Letter about " + word);
        clearance.putArray("rules").add("hs.car.known");
        posted(coach, intake("/clearances"), clearance);
    }

    void tellsTheDiary() {
        Requests requests = new Requests(client.id(), days.date(14), assessed.assessmentId());
        Requests nextDay = new Requests(client.id(), days.date(15), assessed.assessmentId());
        client.put(requests.progress("sessions"), requests.walk().put("note", "Walked with " + word));
        client.put(nextDay.progress("check-ins"), nextDay.checkIn().put("unusual", "Travelled to " + word));
        client.put(requests.progress("symptoms"), requests.symptom().put("note", "Sore after " + word));
        ObjectNode harm = object().put("revision", 1)
                .put("at", requests.at(17, 0))
                .put("kind", "OTHER")
                .put("serious", false)
                .put("careSought", false)
                .put("cause", "OTHER")
                .put("description", "Slipped on " + word);
        client.put(requests.progress("adverse-events"), harm);
    }

    void isTalkedAboutInTheAssessment() {
        ObjectNode review = object().put("decision", "REORDERED")
                .put("reason", "OTHER")
                .put("text", "Because of " + word)
                .put("meeting", "ONLINE");
        review.putArray("weakLinks").add("HIP.MUSCLE").add("CORE.STABILITY");
        posted(coach, assessment("/reviews"), review);
        posted(client, assessment("/objections"), object().put("text", "My hip, says " + word));
    }

    /** The coach rejects what is proposed and says why. */
    void isTalkedAboutInTheProgramme() {
        assessed.proposed();
        String path = "/programme/v1/clients/" + client.id() + "/proposals/"
                + assessed.proposal().path("id").asText();
        String read = coach.get(path).etag().orElseThrow();
        Call rejection = Call.post(
                        path + "/rejection", object().put("reason", "NOT_NOW").put("text", "Not before " + word))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", '"' + read + '"');
        coach.done(rejection);
        askedWhatIf();
    }

    /** What other rules would have decided is kept for an hour. */
    private void askedWhatIf() {
        String path = "/programme/v1/clients/" + client.id() + "/what-ifs/" + UuidCreator.getTimeOrderedEpoch();
        coach.put(path, object().put("windowDays", 10));
        JsonNode done = await().atMost(Duration.ofSeconds(20))
                .until(() -> coach.get(path).body(), run -> run.has("endedAt"));
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("differences").asLong()).isPositive();
    }

    private static void posted(Person by, String path, ObjectNode body) {
        by.done(Call.post(path, body).with("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private String intake(String rest) {
        return "/intake/v1/clients/" + client.id() + rest;
    }

    private String assessment(String rest) {
        return "/assessment/v1/clients/" + client.id() + "/assessments/" + assessed.assessmentId() + rest;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
