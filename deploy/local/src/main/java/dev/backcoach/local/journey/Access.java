package dev.backcoach.local.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * The one address of the running system. Safe for many threads. A service that is being restarted is waited for: on a
 * failed connection, 429, 502 and 503 the same request is sent again, after the time in {@code Retry-After} where there is
 * one, for up to a minute.
 */
public final class Access {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> AWAY = Set.of(429, 502, 503);

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param address scheme, host and port */
    public Access(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /**
     * Sends until somebody answers, whatever the answer is.
     *
     * @throws JourneyFailed when nobody does within a minute; it names the last failure
     */
    public Reply send(Call call) {
        Patience patience = Patience.of(PATIENCE);
        while (true) {
            String failure;
            Duration pause = PAUSE;
            try {
                Reply reply = once(call);
                if (!AWAY.contains(reply.status())) {
                    return reply;
                }
                failure = reply.problem();
                pause = reply.headers()
                        .firstValue("Retry-After")
                        .map(Long::valueOf)
                        .map(Duration::ofSeconds)
                        .orElse(PAUSE);
            } catch (IOException unreachable) {
                failure = String.valueOf(unreachable);
            }
            if (!patience.pause(pause)) {
                throw new JourneyFailed(call.name() + " was not answered within " + PATIENCE.toSeconds() + " s: "
                        + failure + ". Is the system up at " + address + "?");
            }
        }
    }

    /** Sends once and answers whatever comes; of a live stream only how it begins. */
    public Reply once(Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(call.path()))
                .timeout(ONE_ANSWER)
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        if (call.body().isPresent()) {
            request.setHeader("Content-Type", "application/json");
        }
        call.headers().forEach(request::setHeader);
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            return Reply.of(response.statusCode(), response.headers(), text(response));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new JourneyFailed("interrupted during " + call.name(), interruption);
        }
    }

    /** All of it, but of a live stream, which goes on, nothing. */
    private static String text(HttpResponse<InputStream> response) throws IOException {
        boolean goesOn = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        try (InputStream body = response.body()) {
            return goesOn ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
