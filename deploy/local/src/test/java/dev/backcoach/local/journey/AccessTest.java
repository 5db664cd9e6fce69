package dev.backcoach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AccessTest {

    private static final String PROBLEM =
            "{\"title\":\"The request has invalid values\",\"detail\":\"Correct it.\",\"errors\":[{\"pointer\":\"/x\"}]}";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer server = server();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceThatIsAwayGetsTheSameRequestAgainAfterTheTimeThatItNames() {
        AtomicInteger times = new AtomicInteger();
        server.createContext("/", exchange -> {
            boolean first = times.incrementAndGet() == 1;
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, first ? 503 : 200, "{}");
        });
        Call call = Call.put("/things/1", "{\"revision\":1}").with("Idempotency-Key", "k");
        long begin = System.nanoTime();
        Reply reply = access().send(call);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(System.nanoTime() - begin).isGreaterThan(900_000_000L);
        assertThat(received).hasSize(2).containsOnly("PUT /things/1 k {\"revision\":1}");
    }

    @Test
    void aBrokenConnectionIsNoAnswer() {
        AtomicInteger times = new AtomicInteger();
        server.createContext("/", exchange -> {
            if (times.incrementAndGet() == 1) {
                exchange.close();
            } else {
                answer(exchange, 201, "");
            }
        });
        assertThat(access().send(Call.put("/things/1", "{}")).status()).isEqualTo(201);
    }

    @Test
    void anyOtherAnswerIsFinalAndAFailureSaysWhatWasWrong() {
        server.createContext("/", exchange -> answer(exchange, 400, PROBLEM));
        Person client = new Person(access(), "client", UUID.randomUUID(), "token");
        assertThatThrownBy(() -> client.get("/things/1"))
                .isInstanceOf(JourneyFailed.class)
                .hasMessage("GET /things/1 by the client failed: 400 The request has invalid values: Correct it."
                        + " [{\"pointer\":\"/x\"}]");
        assertThat(received).hasSize(1);
    }

    private Access access() {
        return new Access(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static HttpServer server() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
