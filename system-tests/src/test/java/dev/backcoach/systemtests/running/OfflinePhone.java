package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * One of a client's devices, mostly without a signal: it keeps what is written until the service has answered for it, and
 * sends it late, out of order, in parts and again, while half of its requests or their answers are lost.
 */
final class OfflinePhone {

    private static final int LARGEST_BATCH = 30;

    private final Person client;
    private final Days days;
    private final Random chance;
    private final boolean checksIn;
    private final List<ObjectNode> kept = new ArrayList<>();
    private final List<ObjectNode> written = new ArrayList<>();

    /** @param checksIn whether this is the device that lies beside the bed */
    OfflinePhone(Person client, Days days, Random chance, boolean checksIn) {
        this.client = client;
        this.days = days;
        this.chance = chance;
        this.checksIn = checksIn;
    }

    /** Every revision of every entry that was ever written here, as a batch carries it. */
    List<ObjectNode> written() {
        return written;
    }

    boolean hasUnsent() {
        return !kept.isEmpty();
    }

    /** What happens on a day is written down. */
    void write(int day) {
        if (checksIn && chance.nextInt(10) > 0) {
            keep("check-in", UUID.randomUUID(), checkIn(day));
        }
        if (!checksIn && chance.nextInt(8) > 0) {
            keep("session", UUID.randomUUID(), walk(day));
        }
        if (chance.nextInt(12) == 0) {
            keep("symptom", UUID.randomUUID(), symptom(day));
        }
        if (!written.isEmpty() && chance.nextInt(10) == 0) {
            correctOne();
        }
    }

    private void correctOne() {
        Map<String, ObjectNode> latest = new HashMap<>();
        written.forEach(entry -> latest.put(entry.path("id").textValue(), entry));
        List<ObjectNode> entries = latest.values().stream()
                .filter(entry -> entry.path("kind").textValue().equals("session"))
                .toList();
        if (!entries.isEmpty()) {
            ObjectNode before = entries.get(chance.nextInt(entries.size()));
            ObjectNode body = (ObjectNode) before.path("entry").deepCopy();
            body.put("revision", body.path("revision").intValue() + 1).put("effort", chance.nextInt(11));
            keep("session", UUID.fromString(before.path("id").textValue()), body);
        }
    }

    private void keep(String kind, UUID id, ObjectNode body) {
        ObjectNode entry = object().put("kind", kind).put("id", id.toString());
        entry.set("entry", body);
        kept.add(entry);
        written.add(entry);
    }

    /** Tries to send a part of what is kept. */
    void trySending() {
        if (kept.isEmpty()) {
            return;
        }
        Collections.shuffle(kept, chance);
        List<ObjectNode> part =
                new ArrayList<>(kept.subList(0, Math.min(kept.size(), 1 + chance.nextInt(LARGEST_BATCH))));
        part.add(written.get(chance.nextInt(written.size())));
        int fate = chance.nextInt(4);
        if (fate == 0) {
            return; // lost on its way out
        }
        ObjectNode batch = object();
        part.forEach(entry -> batch.withArrayProperty("entries").add(entry));
        Reply reply = client.done(Call.post("/progress/v1/clients/" + client.id() + "/entries", batch));
        if (fate == 1 || chance.nextInt(10) == 0) {
            return; // the answer is lost, or the phone is restarted before it is taken in
        }
        for (JsonNode result : reply.body().path("results")) {
            if (result.path("result").textValue().equals("REFUSED")) {
                throw new AssertionError("refused: " + result);
            }
        }
        kept.removeAll(part);
    }

    private ObjectNode checkIn(int day) {
        int stiffness = chance.nextInt(9) == 0 ? 20 : 5;
        return first().put("date", days.date(day).toString())
                .put("at", days.at(day, 7, chance.nextInt(60)).toString())
                .put("stiffnessMinutes", stiffness)
                .put("painNow", 1)
                .put("worstSinceLast", 1)
                .put("illOrTravelling", false);
    }

    private ObjectNode walk(int day) {
        int minute = chance.nextInt(40);
        ObjectNode body = first().put("exercise", "walk.block")
                .put("startedAt", days.at(day, 17, minute).toString())
                .put("endedAt", days.at(day, 17, minute + 12).toString());
        body.putObject("performed").put("sets", 1).put("amount", 12).put("unit", "MINUTES");
        return body.put("painDuring", 1).put("painAfter", 1).put("effort", 3).put("formBad", false);
    }

    private ObjectNode symptom(int day) {
        ObjectNode body = first().put(
                        "moment", days.at(day, 19, chance.nextInt(60)).toString())
                .put("pain", 1 + chance.nextInt(4))
                .put("belowKnee", false)
                .put("cause", "UNKNOWN");
        body.putArray("sites").add("lumbar_c");
        return body;
    }

    private static ObjectNode first() {
        return object().put("revision", 1);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
