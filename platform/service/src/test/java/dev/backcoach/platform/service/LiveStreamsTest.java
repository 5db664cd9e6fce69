package dev.backcoach.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.LiveStreams.Message;
import dev.backcoach.platform.service.LiveStreams.Source;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a live stream begins, goes on and ends. */
@Timeout(20)
class LiveStreamsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Message FIRST = new Message("7", "change", "{\"version\":7}");

    @Test
    void whatIsNewIsWrittenAsServerSentEvents() throws IOException {
        LiveStreams streams = new LiveStreams(LONG, LONG, 1, 1);
        assertThat(read(streams, thenGone(0, FIRST)))
                .isEqualTo("retry: 2000\n\nid: 7\nevent: change\ndata: {\"version\":7}\n\n");
    }

    @Test
    void aQuietStreamSendsComments() throws IOException {
        LiveStreams streams = new LiveStreams(Duration.ZERO, LONG, 1, 1);
        assertThat(read(streams, thenGone(2))).contains(": nothing new\n\n: nothing new\n\n");
    }

    @Test
    void itEndsAfterItsTime() throws IOException {
        LiveStreams streams = new LiveStreams(LONG, Duration.ofMillis(50), 1, 1);
        assertThat(read(streams, _ -> List.of(FIRST))).endsWith("\n\n");
    }

    @Test
    void itEndsWithTheService() throws IOException {
        LiveStreams streams = new LiveStreams(LONG, LONG, 1, 1);
        Source source = _ -> {
            streams.end(new ShutdownDelayInitiatedEvent());
            return List.of(FIRST);
        };
        assertThat(read(streams, source)).containsOnlyOnce("id: 7");
    }

    @Test
    void itEndsWhenItsReaderMayNotReadOn() throws IOException {
        LiveStreams streams = new LiveStreams(LONG, LONG, 1, 1);
        Source source = _ -> {
            throw ProblemException.forbidden("not yours any more");
        };
        assertThat(read(streams, source)).isEqualTo("retry: 2000\n\n");
    }

    @Test
    void aDatabaseThatIsAwayOrAFaultEndsItWithoutAnotherWord() throws IOException {
        LiveStreams streams = new LiveStreams(LONG, LONG, 1, 1);
        for (RuntimeException failure : List.of(
                new IllegalStateException(new SQLTransientConnectionException("away")),
                new IllegalStateException("a fault"))) {
            Source source = _ -> {
                throw failure;
            };
            assertThat(read(streams, source)).isEqualTo("retry: 2000\n\n");
        }
    }

    @Test
    void aReaderWhoIsGoneEndsItAndFreesItsPlace() throws IOException {
        LiveStreams streams = new LiveStreams(LONG, LONG, 1, 1);
        body(streams.answer("coach", _ -> List.of(FIRST))).write(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        });
        assertThat(read(streams, thenGone(0, FIRST))).contains("id: 7");
    }

    @Test
    void oneReaderHasAtMostSoManyAndOthersTheirOwn() {
        LiveStreams streams = new LiveStreams(LONG, LONG, 2, 100);
        streams.answer("coach", _ -> List.of());
        streams.answer("coach", _ -> List.of());
        assertThatThrownBy(() -> streams.answer("coach", _ -> List.of()))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(429);
                    assertThat(refused.headers()).containsKey("Retry-After");
                });
        assertThat(streams.answer("client", _ -> List.of()).getStatus()).isEqualTo(200);
    }

    @Test
    void allReadersTogetherHaveAtMostSoMany() {
        LiveStreams streams = new LiveStreams(LONG, LONG, 2, 1);
        streams.answer("coach", _ -> List.of());
        assertThatThrownBy(() -> streams.answer("client", _ -> List.of())).isInstanceOf(ProblemException.class);
    }

    @Test
    void aMessageIsOneOfEachLine() {
        assertThatThrownBy(() -> new Message("7", "change", "{\n}")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Quiet so often, then these messages one by one, then nobody is there any more. */
    private static Source thenGone(int quiet, Message... news) {
        Queue<List<Message>> left = new ArrayDeque<>(Collections.nCopies(quiet, List.of()));
        for (Message message : news) {
            left.add(List.of(message));
        }
        return _ -> {
            if (left.isEmpty()) {
                throw new ClientGone("erased");
            }
            return left.remove();
        };
    }

    private static String read(LiveStreams streams, Source source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body(streams.answer("coach", source)).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static StreamingOutput body(Response answer) {
        return (StreamingOutput) answer.getEntity();
    }
}
