package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Health tells the truth about what is away, and a process that is itself in order is never one to be restarted. */
class HealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningStack stack = RunningStack.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    @Timeout(180)
    void withoutItsBrokerAServiceIsReadyAndSaysThatEventsWait() {
        List<Long> before = pids();
        stack.stopBroker();
        try {
            eachSays("/well", 503);
            eachSaysNow("/live", 200);
            eachSaysNow("/started", 200);
            eachSaysNow("/ready", 200);
            for (String service : RunningStack.SERVICES) {
                await().atMost(PATIENCE)
                        .until(() -> said(service, "/well").body().contains("because"));
            }
        } finally {
            stack.startBroker();
        }
        eachSays("/well", 200);
        assertThat(pids()).isEqualTo(before);
    }

    @Test
    @Timeout(180)
    void withoutItsDatabaseAServiceIsAliveAndNotReady() {
        List<Long> before = pids();
        stack.stopDatabase();
        try {
            eachSays("/ready", 503);
            eachSaysNow("/live", 200);
            eachSaysNow("/started", 200);
        } finally {
            stack.startDatabase();
        }
        eachSays("/ready", 200);
        eachSays("/well", 200);
        assertThat(pids()).isEqualTo(before);
    }

    private List<Long> pids() {
        return RunningStack.SERVICES.stream().map(stack::pid).toList();
    }

    private void eachSays(String check, int status) {
        for (String service : RunningStack.SERVICES) {
            await(service + check)
                    .atMost(PATIENCE)
                    .until(() -> said(service, check).statusCode() == status);
        }
    }

    private void eachSaysNow(String check, int status) {
        for (String service : RunningStack.SERVICES) {
            assertThat(said(service, check).statusCode()).as(service + check).isEqualTo(status);
        }
    }

    private HttpResponse<String> said(String service, String check) {
        URI address = stack.direct(service).resolve("/" + service + "/q/health" + check);
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(15))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(address + " does not answer", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interruption);
        }
    }
}
