package dev.backcoach.systemtests.running;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** How somebody gets everything about a client, seen from outside. */
record Download(Person asking, UUID client) {

    /** A service that was killed keeps its place in its group until the broker misses it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The client itself asks. */
    Download(Person client) {
        this(client, client.id());
    }

    /** Asks and gives the export's id. */
    String asked() {
        String place = asking.done(Call.post(path(""))
                        .with("Idempotency-Key", UUID.randomUUID().toString()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Asks, waits until every service has given its part, and gives the export's id. */
    String complete() {
        String id = asked();
        awaitDone(id);
        return id;
    }

    void awaitDone(String id) {
        await().atMost(PATIENCE).until(() -> progress(id).path("state").asText(), "DONE"::equals);
    }

    void awaitParts(String id, List<String> services) {
        await().atMost(PATIENCE)
                .until(
                        () -> progress(id)
                                .path("parts")
                                .valueStream()
                                .filter(part -> part.path("received").asBoolean())
                                .map(part -> part.path("service").asText())
                                .toList(),
                        services::equals);
    }

    JsonNode progress(String id) {
        return asking.get(path("/" + id)).body();
    }

    JsonNode content(String id) {
        return asking.get(path("/" + id + "/content")).body();
    }

    String path(String rest) {
        return "/intake/v1/clients/" + client + "/exports" + rest;
    }
}
