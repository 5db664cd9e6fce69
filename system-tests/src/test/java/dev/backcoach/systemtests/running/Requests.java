package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Requests of a client that lives through the given day; each call makes new ones, with ids of their own.
 *
 * @param assessment one that is open
 */
record Requests(UUID client, LocalDate today, UUID assessment) {

    private static final List<String> PULSE_ITEMS = List.of(
            "hs.ces.saddle",
            "hs.ces.bladder",
            "hs.ces.leak",
            "hs.ces.bowel",
            "hs.ces.sexual",
            "hs.ces.bothlegs",
            "hs.neu.weak",
            "hs.inf.fever");

    /** One of each kind that the client sends while it lives through its programme. */
    List<Call> acceptedFromTheClient() {
        return List.of(
                Call.put(progress("sessions"), walk()),
                Call.put(progress("check-ins"), checkIn()),
                Call.put(progress("symptoms"), symptom()),
                Call.put(assessments() + assessment + "/tests/hip.mus.tp", tenderPlaces()),
                Call.put("/intake/v1/clients/" + client + "/questionnaires/" + UUID.randomUUID(), pulse()),
                Call.put("/intake/v1/clients/" + client + "/consents/RESEARCH", consent()));
    }

    /** Opens an assessment, which also says that every service knows the client, and is what such a client sends. */
    static Requests ofWhoIsKnown(Person client, LocalDate today) {
        Requests requests = new Requests(client.id(), today, UUID.randomUUID());
        String head = client.get("/intake/v1/clients/" + client.id()).etag().orElseThrow();
        client.get(requests.diary() + "?after=" + head);
        client.put(requests.assessments() + requests.assessment() + "?after=" + head, requests.opening());
        return requests;
    }

    String assessments() {
        return "/assessment/v1/clients/" + client + "/assessments/";
    }

    String diary() {
        return "/progress/v1/clients/" + client + "/diary";
    }

    String progress(String collection) {
        return "/progress/v1/clients/" + client + "/" + collection + "/" + UUID.randomUUID();
    }

    ObjectNode walk() {
        ObjectNode body = object().put("revision", 1)
                .put("exercise", "walk.block")
                .put("startedAt", at(18, 10))
                .put("endedAt", at(18, 22));
        body.putObject("performed").put("sets", 1).put("amount", 12).put("unit", "MINUTES");
        return body.put("painDuring", 1).put("painAfter", 1).put("effort", 3).put("formBad", false);
    }

    ObjectNode checkIn() {
        return object().put("revision", 1)
                .put("date", today.toString())
                .put("at", at(7, 50))
                .put("stiffnessMinutes", 5)
                .put("painNow", 1)
                .put("worstSinceLast", 1)
                .put("illOrTravelling", false);
    }

    ObjectNode symptom() {
        ObjectNode body = object().put("revision", 1)
                .put("moment", at(17, 0))
                .put("pain", 1)
                .put("belowKnee", false)
                .put("cause", "OTHER");
        body.putArray("sites").add("lumbar_c");
        return body;
    }

    ObjectNode opening() {
        return object().put("revision", 1).put("setting", "ONLINE");
    }

    private static ObjectNode tenderPlaces() {
        return object().put("revision", 1).put("method", "PORTAL_SELF").put("value", 0);
    }

    ObjectNode pulse() {
        ObjectNode body =
                object().put("revision", 1).put("questionnaire", "HSS-PULSE").put("version", "1.0.0");
        ObjectNode answers = body.putObject("answers");
        PULSE_ITEMS.forEach(item -> answers.put(item, "no"));
        return body;
    }

    static ObjectNode consent() {
        return object().put("granted", true).put("textVersion", "1.0.0");
    }

    String at(int hour, int minute) {
        return today.atTime(hour, minute).atZone(Days.ZONE).toOffsetDateTime().toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
