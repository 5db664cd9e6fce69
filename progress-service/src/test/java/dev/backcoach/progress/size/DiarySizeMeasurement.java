package dev.backcoach.progress.size;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * How long one client's questions take beside few and beside many other diaries. Not part of any suite, since times are
 * never asserted; run it on a quiet machine by
 *
 * <pre>{@code
 * mvn -pl progress-service test -Dtest=DiarySizeMeasurement
 * }</pre>
 *
 * {@code -Ddiary.clients=} (100,000) and {@code -Ddiary.entries=} of each (100) say how many others there are in the end.
 */
@QuarkusTest
@TestProfile(DiarySizeMeasurement.WithoutRateLimit.class)
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class DiarySizeMeasurement {

    /** One client asks here as often as a thousand do. */
    public static class WithoutRateLimit implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("backcoach.rate.burst", "1000000", "backcoach.rate.per-second", "1000000");
        }
    }

    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("diary.clients", 100_000);
    private static final int ENTRIES = Integer.getInteger("diary.entries", 100);
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 400;

    @Inject
    DataSource database;

    @TestHTTPResource
    URI address;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID client = UuidCreator.getTimeOrderedEpoch();
    private final String path = "/progress/v1/clients/" + client;
    private final Instant now = TestClock.now();

    @Test
    void oneClientsQuestionsBesideFewAndBesideManyDiaries() throws Exception {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var others = new FilledDiaries(database, today, ENTRIES);
        writeOneDiary();
        Map<String, String> questions = questions();
        others.growTo(FEW);
        measured(questions); // the first round only warms up
        Map<String, long[]> few = measured(questions);
        long filling = System.nanoTime();
        others.growTo(MANY);
        System.out.printf("Filled to %,d entries in %d s%n", (long) MANY * ENTRIES, seconds(filling));
        Map<String, long[]> many = measured(questions);
        System.out.printf(
                "%nOne client's questions, milliseconds (half of them within, 99 %% within), %d each%n", REQUESTS);
        System.out.printf("%-34s %18s %18s %7s%n", "", count(FEW), count(MANY), "ratio");
        questions.keySet().forEach(name -> print(name, few.get(name), many.get(name)));
        cohort(today);
    }

    private static String count(int clients) {
        return "%,d entries".formatted((long) clients * ENTRIES);
    }

    private static void print(String name, long[] few, long[] many) {
        System.out.printf(
                "%-34s %8.2f %9.2f %8.2f %9.2f %7.2f%n",
                name, at(few, 50), at(few, 99), at(many, 50), at(many, 99), at(many, 50) / at(few, 50));
    }

    private static double at(long[] nanos, int percentile) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percentile / 100)] / 1e6;
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("a page of the diary", "/diary");
        questions.put("changes from the beginning", "/changes");
        questions.put("trend by day, 12 weeks", "/trends/days?limit=200");
        questions.put("adherence by week, 12 weeks", "/trends/weeks");
        questions.put("dose, 12 weeks", "/trends/doses?limit=200");
        questions.put("chart, 12 weeks", "/trends.svg");
        questions.put("follow-ups", "/follow-ups");
        return questions;
    }

    private Map<String, long[]> measured(Map<String, String> questions) throws Exception {
        Map<String, long[]> measured = new LinkedHashMap<>();
        for (var question : questions.entrySet()) {
            long[] nanos = new long[REQUESTS];
            for (int i = -WARM_UP; i < REQUESTS; i++) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = get(path + question.getValue(), Tokens.client(client));
                assertThat(answer.statusCode()).isEqualTo(200);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begun;
                }
            }
            Arrays.sort(nanos);
            measured.put(question.getKey(), nanos);
        }
        return measured;
    }

    private void cohort(LocalDate today) throws Exception {
        UUID coach;
        try (var connection = database.getConnection()) {
            coach = FilledDiaries.coach(connection);
        }
        long begun = System.nanoTime();
        String query = "?from=%s&to=%s".formatted(today.minusDays(83), today);
        HttpResponse<String> figures = get("/progress/v1/analytics/cohort" + query, Tokens.coach(coach));
        assertThat(figures.statusCode()).isEqualTo(200);
        System.out.printf(
                "%nA coach's cohort of %,d clients: %d ms%n", MANY / 500, (System.nanoTime() - begun) / 1_000_000);
        long exported = System.nanoTime();
        HttpResponse<java.util.stream.Stream<String>> lines = http.send(
                request("/progress/v1/analytics/cohort.csv" + query, Tokens.analyst())
                        .GET()
                        .build(),
                BodyHandlers.ofLines());
        long read = lines.body().count();
        System.out.printf("Everybody's lines: %,d in %d s%n", read, seconds(exported));
        assertThat(read).isGreaterThan(MANY);
    }

    private HttpRequest.Builder request(String question, String token) {
        return HttpRequest.newBuilder(address.resolve(question)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String question, String token) throws Exception {
        return http.send(request(question, token).GET().build(), BodyHandlers.ofString());
    }

    /** As many entries as each of the others has, through the front door. */
    private void writeOneDiary() throws Exception {
        Instant registered = now.minus(Duration.ofDays(90));
        String after = Neighbour.named("intake")
                .publish(new ClientId(client), "client-registered.v1", """
                        {"name": {"sealed": "AQ=="}, "email": {"sealed": "AQ=="}, "dateOfBirth": {"sealed": "AQ=="},
                         "birthYear": 1980, "sex": "F", "timeZone": "Europe/London", "registeredAt": "%s"}""".formatted(registered))
                .after();
        assertThat(get(path + "/diary?after=" + after, Tokens.client(client)).statusCode())
                .isEqualTo(200);
        String batch = IntStream.range(0, ENTRIES)
                .mapToObj(i ->
                        walk(now.minus(Duration.ofDays(1 + i * 83L / ENTRIES)).minusSeconds(60L * i)))
                .collect(Collectors.joining(",", "{\"entries\": [", "]}"));
        HttpResponse<String> sent = http.send(
                request(path + "/entries", Tokens.client(client))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(batch))
                        .build(),
                BodyHandlers.ofString());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).doesNotContain("REFUSED");
        List<String> version = sent.headers().allValues("ETag");
        String shown = version.getFirst().replace("\"", "");
        assertThat(get(path + "/diary?after=" + shown, Tokens.client(client)).statusCode())
                .isEqualTo(200);
    }

    private static String walk(Instant startedAt) {
        return """
                {"kind": "session", "id": "%s", "entry": {"revision": 1, "exercise": "walk.block", "startedAt": "%s",
                 "endedAt": "%s", "performed": {"sets": 1, "amount": 12, "unit": "MINUTES"}, "painDuring": 1,
                 "painAfter": 1, "effort": 3, "formBad": false}}""".formatted(UUID.randomUUID(), startedAt, startedAt.plusSeconds(720));
    }
}
