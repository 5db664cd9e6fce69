package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.systemtests.service.Sql;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A client whose two devices lose half of what they send, beside a twin who sends the same undisturbed, in the order in
 * which it arrived: after twelve weeks the twins' programmes are the same. The seed is printed; {@code -Dphone.seed=}
 * repeats a run.
 */
@Tag("long")
class OfflinePhoneTest {

    private static final int DAYS = 84;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MOMENTS = Pattern.compile("T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");

    private final RunningStack stack = RunningStack.shared();
    private final Map<String, ObjectNode> byRevision = new HashMap<>();
    private long seen;

    @Test
    @Timeout(900)
    void theProgrammeIsThatOfAnUndisturbedTwin() {
        long seed = Long.getLong("phone.seed", System.nanoTime());
        System.out.println("phone.seed=" + seed);
        Random chance = new Random(seed);
        Journey disturbed = new Journey(stack.gateway(), new SilentNarrator());
        Journey twin = new Journey(stack.gateway(), new SilentNarrator());
        disturbed.begin();
        twin.begin();
        assertThat(twin.days()).isEqualTo(disturbed.days());
        List<OfflinePhone> phones = List.of(
                new OfflinePhone(disturbed.client(), disturbed.days(), chance, true),
                new OfflinePhone(disturbed.client(), disturbed.days(), chance, false));
        for (int day = 1; day <= DAYS; day++) {
            stack.moveClock(disturbed.days().at(day, 21, 0));
            for (OfflinePhone phone : phones) {
                phone.write(day);
                if (chance.nextInt(4) == 0) {
                    phone.trySending();
                }
            }
            follow(phones, disturbed.client(), twin.client());
        }
        for (int attempt = 0; attempt < 500 && phones.stream().anyMatch(OfflinePhone::hasUnsent); attempt++) {
            phones.forEach(OfflinePhone::trySending);
        }
        follow(phones, disturbed.client(), twin.client());
        assertThat(phones).noneMatch(OfflinePhone::hasUnsent);
        assertThat(diary(disturbed.client())).isEqualTo(diary(twin.client())).hasSizeGreaterThan(DAYS);
        OffsetDateTime end = disturbed.days().at(DAYS, 21, 0);
        awaitReviewed(disturbed.client(), end);
        awaitReviewed(twin.client(), end);
        assertThat(programme(disturbed.client())).isEqualTo(programme(twin.client()));
        await("the same decisions of both")
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(decisions(disturbed.client())).isNotEmpty().isEqualTo(decisions(twin.client())));
        new ReplayEqualsState(stack, disturbed.client()).check();
    }

    /** The twin sends what has arrived of the other, in that order; both programmes take it in. */
    private void follow(List<OfflinePhone> phones, Person disturbed, Person twin) {
        phones.forEach(phone -> phone.written()
                .forEach(entry -> byRevision.put(
                        key(
                                entry.path("id").textValue(),
                                entry.at("/entry/revision").asText()),
                        entry)));
        for (String arrived : arrived(disturbed)) {
            ObjectNode batch = JsonNodeFactory.instance.objectNode();
            batch.withArrayProperty("entries").add(byRevision.get(arrived));
            JsonNode answer = twin.done(Call.post("/progress/v1/clients/" + twin.id() + "/entries", batch))
                    .body();
            assertThat(answer.at("/results/0/result").textValue()).isIn("CREATED", "CORRECTED");
        }
        awaitTakenIn(disturbed);
        awaitTakenIn(twin);
    }

    private static String key(String id, String revision) {
        return id + " " + revision;
    }

    private List<String> arrived(Person client) {
        List<String> found = new ArrayList<>();
        Sql.rows(
                        stack.database("progress"),
                        "select version, coalesce(entry->>'sessionId', entry->>'checkInId', entry->>'symptomId'),"
                                + " entry->>'revision' from (select version, payload::jsonb as entry from event"
                                + " where client_id = '" + client.id() + "' and version > " + seen
                                + ") recorded where entry->>'revision' is not null order by version",
                        row -> Map.entry(row.getLong(1), key(row.getString(2), row.getString(3))))
                .forEach(row -> {
                    seen = row.getKey();
                    found.add(row.getValue());
                });
        return found;
    }

    private void awaitTakenIn(Person client) {
        long head = Sql.number(
                stack.database("progress"), "select max(version) from event where client_id = '" + client.id() + "'");
        client.get("/programme/v1/clients/" + client.id() + "/programme?after=progress-" + head);
    }

    /** Waits until no review is due any more: what falls due in silence is run by the clock, not by what is read. */
    private static void awaitReviewed(Person client, OffsetDateTime end) {
        await("no review to be due").atMost(PATIENCE).untilAsserted(() -> {
            JsonNode next = client.get("/programme/v1/clients/" + client.id() + "/programme")
                    .body()
                    .path("nextReviewAt");
            assertThat(next.isMissingNode()
                            || OffsetDateTime.parse(next.textValue()).isAfter(end))
                    .as("next review at %s", next)
                    .isTrue();
        });
    }

    private static String programme(Person client) {
        return comparable(client.get("/programme/v1/clients/" + client.id() + "/programme")
                .body());
    }

    private static List<String> decisions(Person client) {
        return paged(client, "/programme/v1/clients/" + client.id() + "/decisions?limit=50");
    }

    private static List<String> diary(Person client) {
        return paged(client, "/progress/v1/clients/" + client.id() + "/diary?limit=200");
    }

    private static List<String> paged(Person client, String path) {
        List<String> all = new ArrayList<>();
        JsonNode page = client.get(path).body();
        while (true) {
            page.path("items").forEach(item -> all.add(comparable(item)));
            if (!page.hasNonNull("next")) {
                return all;
            }
            page = client.get(path + "&cursor=" + page.path("next").textValue()).body();
        }
    }

    /** Without ids, and with days instead of moments: the twin is heard a moment later. */
    private static String comparable(JsonNode body) {
        return MOMENTS.matcher(IDS.matcher(body.toString()).replaceAll("id")).replaceAll("");
    }
}
