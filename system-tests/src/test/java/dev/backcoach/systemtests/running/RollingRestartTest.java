package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each service is restarted in order while clients go on, and nobody notices: the gateway holds what is asked of a service
 * until it is ready again, the service finishes what it has. There is one process of each service here, so requests wait;
 * where there are several (Kubernetes) they go to another, which this does not show.
 */
class RollingRestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(300)
    void underLoadNoRequestFails() throws Exception {
        List<Person> clients = new ArrayList<>();
        try (SteadyLoad load = new SteadyLoad(stack.gateway().address())) {
            for (int i = 0; i < 3; i++) {
                Journey journey = new Journey(stack.gateway(), new SilentNarrator());
                journey.begin();
                stack.moveClock(journey.days().at(1, 19, 0));
                clients.add(journey.client());
                load.add(requestsOf(
                        journey.client(),
                        Requests.ofWhoIsKnown(journey.client(), journey.days().date(1))));
            }
            for (String service : RunningStack.SERVICES) {
                awaitMore(load);
                stack.restartInOrder(service);
                awaitMore(load);
            }
            load.stop();
            assertThat(load.failures()).isEmpty();
        }
        for (Person client : clients) {
            new PublishedInOrder(stack, client.id()).check();
            new TakenInOnce(stack, client.id()).check();
        }
    }

    /** What goes on is finished although nobody holds anything back: a request that waits is answered while the service ends. */
    @Test
    @Timeout(120)
    void aRequestThatIsUnderWayIsAnswered() throws Exception {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        Person client = journey.client();
        String path = "/progress/v1/clients/" + client.id() + "/diary?after=progress-9999";
        try (HttpClient http = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> waiting = http.sendAsync(
                    HttpRequest.newBuilder(stack.direct("progress").resolve(path))
                            .header("Authorization", "Bearer " + client.token())
                            .build(),
                    BodyHandlers.ofString());
            awaitOneUnderWay(http);
            stack.restartInOrder("progress");
            HttpResponse<String> answer = waiting.get();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:backcoach:problem:");
        }
    }

    /** The request for the metrics is one itself. */
    private void awaitOneUnderWay(HttpClient http) {
        HttpRequest metrics = HttpRequest.newBuilder(stack.direct("progress").resolve("/progress/q/metrics"))
                .build();
        await().atMost(PATIENCE)
                .until(() -> http.send(metrics, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .anyMatch(line -> line.matches("http_server_active_requests(\\{.*})? ([2-9]|1[0-9])\\.0")));
    }

    private static void awaitMore(SteadyLoad load) {
        long before = load.successes();
        await().atMost(PATIENCE).until(() -> load.successes() > before + 30);
    }

    /** Reads and writes at every service, in turn. */
    private static Supplier<Call> requestsOf(Person client, Requests requests) {
        AtomicInteger turn = new AtomicInteger();
        String id = client.id().toString();
        return () -> switch (turn.getAndIncrement() % 6) {
            case 0 ->
                Call.put(requests.progress("symptoms"), requests.symptom()).by(client.token());
            case 1 -> Call.get("/programme/v1/clients/" + id + "/programme").by(client.token());
            case 2 ->
                Call.put("/intake/v1/clients/" + id + "/consents/RESEARCH", Requests.consent())
                        .by(client.token());
            case 3 -> Call.get("/assessment/v1/clients/" + id + "/assessments").by(client.token());
            case 4 -> Call.get(requests.diary()).by(client.token());
            default -> Call.get("/intake/v1/clients/" + id).by(client.token());
        };
    }
}
