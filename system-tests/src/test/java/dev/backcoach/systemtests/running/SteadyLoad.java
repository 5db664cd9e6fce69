package dev.backcoach.systemtests.running;

import dev.backcoach.local.journey.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Callers that each send ten requests a second through the gateway, each once, and keep whatever is no success. */
final class SteadyLoad implements AutoCloseable {

    /** Half as often as one caller may ask on and on. */
    private static final Duration EVERY = Duration.ofMillis(100);

    private static final Duration ANSWER = Duration.ofSeconds(90);

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong successes = new AtomicLong();
    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(8);

    SteadyLoad(URI gateway) {
        this.gateway = gateway;
    }

    /** One more caller, who sends whatever comes next. */
    void add(Supplier<Call> next) {
        Future<?> _ = callers.scheduleAtFixedRate(() -> send(next.get()), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(call.path()))
                .timeout(ANSWER)
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        call.body().ifPresent(_ -> request.setHeader("Content-Type", "application/json"));
        call.headers().forEach(request::setHeader);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                successes.incrementAndGet();
            } else {
                failures.add(call.name() + " " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failure) {
            failures.add(call.name() + " " + failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    long successes() {
        return successes.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Lets every caller finish its request. */
    void stop() {
        callers.shutdown();
        try {
            if (!callers.awaitTermination(ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a request is still unanswered");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        http.close();
    }
}
