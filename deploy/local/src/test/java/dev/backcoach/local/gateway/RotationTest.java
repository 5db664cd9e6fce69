package dev.backcoach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.backcoach.platform.rest.clock.MovableClock;
import dev.backcoach.platform.testing.LocalPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a service that is out of rotation waits; what was under way is finished first. */
@Timeout(30)
class RotationTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer service;
    private Gateway gateway;
    private int port;

    @BeforeEach
    void start() throws Exception {
        service = listeningOn(0);
        port = LocalPort.free();
        gateway = Gateway.started(
                port,
                Map.of("intake", service.getAddress().getPort()),
                new MovableClock(folder.resolve("clock"), InstantSource.system()));
    }

    private HttpServer listeningOn(int ownPort) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ownPort), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/intake", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("slow")) {
                underWay.countDown();
                awaitQuietly(mayAnswer);
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        gateway.close();
        service.stop(0);
    }

    @Test
    void whatIsAskedMeanwhileIsAnsweredAfterwards() throws Exception {
        assertThat(gateway.takeOut("intake", LONG)).isTrue();
        service.stop(0);
        CompletableFuture<HttpResponse<String>> waiting = send("/intake/x", "kept");
        assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        service = listeningOn(service.getAddress().getPort());
        gateway.putBack("intake");
        assertThat(waiting.get().body()).isEqualTo("kept");
        assertThat(send("/intake/x", "again").get().body()).isEqualTo("again");
    }

    @Test
    void whatIsUnderWayIsWaitedFor() throws Exception {
        CompletableFuture<HttpResponse<String>> slow = send("/intake/slow", "slow");
        underWay.await();
        assertThat(gateway.takeOut("intake", Duration.ofMillis(50))).isFalse();
        mayAnswer.countDown();
        assertThat(gateway.takeOut("intake", LONG)).isTrue();
        assertThat(slow.get().body()).isEqualTo("slow");
    }

    private CompletableFuture<HttpResponse<String>> send(String path, String body) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
