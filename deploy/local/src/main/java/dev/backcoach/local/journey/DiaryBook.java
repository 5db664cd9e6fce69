package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Receipts.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The progress service as the client's app uses it. All pain here is 0 to 10. */
final class DiaryBook {

    private static final String SERVICE = "progress";

    private final Person client;
    private final Receipts receipts;

    DiaryBook(Person client, Receipts receipts) {
        this.client = client;
        this.receipts = receipts;
    }

    /** What was done of an exercise: so many sets of so much. */
    record Done(String exercise, int sets, int amount, String unit) {}

    /** Returns when the diary can be written: intake has told the service of the client. */
    void awaitClient() {
        client.get(path("diary") + "?after=" + receipts.head("intake"));
    }

    void session(Done done, OffsetDateTime startedAt, OffsetDateTime endedAt, int pain) {
        ObjectNode body = Json.object()
                .put("revision", 1)
                .put("exercise", done.exercise())
                .put("startedAt", startedAt.toString())
                .put("endedAt", endedAt.toString());
        body.putObject("performed")
                .put("sets", done.sets())
                .put("amount", done.amount())
                .put("unit", done.unit());
        body.put("painDuring", pain).put("painAfter", pain).put("effort", 3).put("formBad", false);
        put("sessions", "session-logged", body);
    }

    void checkIn(LocalDate date, OffsetDateTime at, int stiffnessMinutes, int pain) {
        ObjectNode body = Json.object()
                .put("revision", 1)
                .put("date", date.toString())
                .put("at", at.toString())
                .put("stiffnessMinutes", stiffnessMinutes)
                .put("painNow", pain)
                .put("worstSinceLast", pain)
                .put("illOrTravelling", false);
        put("check-ins", "check-in-recorded", body);
    }

    void symptom(OffsetDateTime moment, int pain, String exercise, String note) {
        ObjectNode body = Json.object()
                .put("revision", 1)
                .put("moment", moment.toString())
                .put("pain", pain)
                .put("belowKnee", false)
                .put("cause", "EXERCISE")
                .put("exercise", exercise)
                .put("note", note);
        body.putArray("sites").add("lumbar_c");
        put("symptoms", "symptom-reported", body);
    }

    private void put(String collection, String event, ObjectNode body) {
        String path = path(collection) + "/" + UuidCreator.getTimeOrderedEpoch();
        receipts.add(SERVICE, Kind.ENTRY, event, client.put(path, body));
    }

    private String path(String collection) {
        return "/progress/v1/clients/" + client.id() + "/" + collection;
    }
}
