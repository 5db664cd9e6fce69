package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Receipts.Kind;
import java.util.UUID;

/** The intake service as the journey's client and coach use it. */
final class IntakeDesk {

    private static final String SERVICE = "intake";
    private static final String VERSION = "1.0.0";

    private final Person client;
    private final Person coach;
    private final Receipts receipts;

    IntakeDesk(Person client, Person coach, Receipts receipts) {
        this.client = client;
        this.coach = coach;
        this.receipts = receipts;
    }

    void register(Identity identity) {
        ObjectNode body = Json.object()
                .put("revision", 1)
                .put("name", identity.name())
                .put("email", identity.email())
                .put("dateOfBirth", identity.dateOfBirth().toString())
                .put("sex", identity.sex())
                .put("timeZone", Days.ZONE.getId())
                .put("coachId", coach.id().toString());
        receipts.add(SERVICE, Kind.ENTRY, "client-registered", client.put(path(""), body));
    }

    void consentTo(String purpose) {
        ObjectNode body = Json.object().put("granted", true).put("textVersion", VERSION);
        receipts.add(SERVICE, Kind.PLAIN, "consent-granted", client.put(path("/consents/" + purpose), body));
    }

    JsonNode questionnaire(String id) {
        return client.get("/intake/v1/questionnaires/" + id + "/versions/" + VERSION)
                .body();
    }

    void submit(String questionnaire, JsonNode answers) {
        UUID submission = UuidCreator.getTimeOrderedEpoch();
        ObjectNode body = Json.object()
                .put("revision", 1)
                .put("questionnaire", questionnaire)
                .put("version", VERSION);
        body.set("answers", answers);
        Reply reply = client.put(path("/questionnaires/" + submission), body);
        receipts.add(SERVICE, Kind.ENTRY, "questionnaire-submitted", reply);
    }

    void complete() {
        Reply reply = coach.post(path("/completion"), "complete-" + client.id());
        receipts.add(SERVICE, Kind.KEY, "intake-completed", reply);
    }

    /** What the service knows about the client, for the coach. */
    JsonNode status() {
        return coach.get(path("")).body();
    }

    private String path(String rest) {
        return "/intake/v1/clients/" + client.id() + rest;
    }
}
