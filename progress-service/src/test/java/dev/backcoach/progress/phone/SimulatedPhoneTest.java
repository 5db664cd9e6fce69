package dev.backcoach.progress.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Two phones of one client write for twelve weeks and lose half of what they send or are answered. The seed of a run is
 * printed; {@code -Dphone.seed=} repeats it.
 */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class SimulatedPhoneTest {

    private static final int DAYS = 84;
    private static final int TOO_MANY = 429;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final UUID client = UuidCreator.getTimeOrderedEpoch();
    private final String path = "/progress/v1/clients/" + client;
    private final long seed = Long.getLong("phone.seed", System.nanoTime());

    private LocalDate register() {
        Instant then = TestClock.now().minus(Duration.ofDays(DAYS + 2));
        String after = Neighbour.named("intake")
                .publish(new ClientId(client), "client-registered.v1", """
                        {"name": {"sealed": "AQ=="}, "email": {"sealed": "AQ=="}, "dateOfBirth": {"sealed": "AQ=="},
                         "birthYear": 1980, "sex": "F", "timeZone": "%s", "registeredAt": "%s"}""".formatted(ZONE, then))
                .after();
        given().auth()
                .oauth2(Tokens.client(client))
                .get(path + "/diary?after=" + after)
                .then()
                .statusCode(200);
        return then.atZone(ZONE).toLocalDate().plusDays(1);
    }

    private Optional<JsonNode> post(ObjectNode batch) {
        Response answer = given().auth()
                .oauth2(Tokens.client(client))
                .contentType(ContentType.JSON)
                .body(batch.toString())
                .post(path + "/entries");
        if (answer.statusCode() == TOO_MANY) {
            return Optional.empty();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return Optional.of(read(answer.asString()));
    }

    private static JsonNode read(String json) {
        try {
            return Written.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("the service answered what is no JSON", e);
        }
    }

    private Phone phone(int number) {
        Random chance = new Random(seed + number);
        return new Phone(chance, new Life(new Random(seed * 31 + number), ZONE), new BadSignal(chance, this::post));
    }

    @Test
    void whatTwoPhonesWroteThroughABadSignalIsTheDiary() throws Exception {
        System.out.println("phone.seed=" + seed);
        LocalDate first = register();
        List<Phone> phones = List.of(phone(0), phone(1));
        try (ExecutorService at = Executors.newFixedThreadPool(phones.size())) {
            List<Future<?>> living = new ArrayList<>();
            for (int i = 0; i < phones.size(); i++) {
                Phone phone = phones.get(i);
                boolean withCheckIns = i == 0;
                living.add(at.submit(() -> live(phone, first, withCheckIns)));
            }
            for (Future<?> life : living) {
                life.get();
            }
        }
        Map<UUID, Written> written = new HashMap<>();
        phones.forEach(phone -> written.putAll(phone.diary()));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.refused()).isEmpty());
        Map<UUID, JsonNode> shown = changes();
        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(written.keySet());
        assertThat(written)
                .allSatisfy((id, entry) -> assertThat(entry.isShownBy(shown.get(id)))
                        .as("%s shown as %s", entry, shown.get(id))
                        .isTrue());
        publishedOnce(written);
    }

    private static void live(Phone phone, LocalDate first, boolean withCheckIns) {
        for (int day = 0; day < DAYS; day++) {
            phone.live(first.plusDays(day), withCheckIns);
        }
        for (int attempt = 0; attempt < 1_000 && phone.hasUnsent(); attempt++) {
            phone.sync();
        }
        assertThat(phone.hasUnsent()).isFalse();
    }

    /** The whole diary, as a new phone reads it; each entry comes once. */
    private Map<UUID, JsonNode> changes() {
        String version = given().auth()
                .oauth2(Tokens.client(client))
                .contentType(ContentType.JSON)
                .body("{\"entries\": [{\"kind\": \"none\", \"id\": \"" + client + "\", \"entry\": {}}]}")
                .post(path + "/entries")
                .header("ETag")
                .replace("\"", "");
        Map<UUID, JsonNode> all = new HashMap<>();
        String query = "?limit=200&after=" + version;
        boolean more = true;
        while (more) {
            JsonNode page = read(given().auth()
                    .oauth2(Tokens.client(client))
                    .get(path + "/changes" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.get("items").forEach(change -> {
                UUID id = UUID.fromString(change.at("/entry/id").textValue());
                assertThat(all.put(id, change)).isNull();
            });
            query = "?limit=200&cursor=" + page.get("cursor").textValue();
            more = page.get("more").booleanValue();
        }
        return all;
    }

    /** No revision of an entry is on Kafka twice, and the last one that is, is the last that was written. */
    private void publishedOnce(Map<UUID, Written> written) {
        Map<String, Long> latest = new HashMap<>();
        long version = Long.parseLong(versionOf(given().auth()
                .oauth2(Tokens.client(client))
                .contentType(ContentType.JSON)
                .body("{\"entries\": [{\"kind\": \"none\", \"id\": \"" + client + "\", \"entry\": {}}]}")
                .post(path + "/entries")
                .header("ETag")));
        for (PublishedEvents.Event event : PublishedEvents.of("progress").awaitVersion(new ClientId(client), version)) {
            if (!event.data().has("revision")) {
                continue;
            }
            String id = event.data()
                    .propertyStream()
                    .filter(field -> field.getKey().endsWith("Id"))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .textValue();
            long revision = event.data().get("revision").longValue();
            assertThat(latest.getOrDefault(id, 0L)).isLessThan(revision);
            latest.put(id, revision);
        }
        assertThat(latest).hasSameSizeAs(written);
        assertThat(written)
                .allSatisfy((id, entry) -> assertThat(latest.get(id.toString())).isEqualTo(entry.revision()));
    }

    private static String versionOf(String etag) {
        return etag.replace("\"", "").replace("progress-", "");
    }
}
