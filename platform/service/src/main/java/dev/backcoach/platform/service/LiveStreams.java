package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.rest.problem.UnexpectedProblems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Server-sent events of a bounded number of streams, each on its request's virtual thread. A stream that is quiet sends a
 * comment from time to time; after some minutes it ends, so that the token is checked again, and at once when its source
 * says so or the service goes down. Readers come back by themselves with the last id that they have.
 */
@ApplicationScoped
public class LiveStreams {

    /** The content type of a stream. */
    public static final String MEDIA_TYPE = "text/event-stream";

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);
    private static final Duration LOOK_UP = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration COME_BACK = Duration.ofSeconds(2);
    private static final ProblemType TOO_MANY_STREAMS =
            new ProblemType("too-many-streams", "Too many live streams are open", 429);

    private final Duration heartbeat;
    private final Duration lasts;
    private final int perSubject;
    private final int inAll;
    private final Map<String, Set<Slot>> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * What a stream tells; used by one thread.
     *
     * <p>{@code next} waits at most this long for something new and gives nothing when there is none. A {@link
     * ProblemException} (the reader may not read on) or {@link ClientGone} ends the stream.
     */
    public interface Source {
        List<Message> next(Duration atMost);
    }

    /**
     * One server-sent event.
     *
     * @param id that the reader comes back with; one line
     * @param event its name; one line
     * @param data JSON in one line
     */
    public record Message(String id, String event, String data) {

        public Message {
            if ((id + event + data).lines().count() != 1) {
                throw new IllegalArgumentException("a message of several lines");
            }
        }

        private String text() {
            return "id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n";
        }
    }

    /** A stream's place among those that may be open; one that was never begun is over some time after its end. */
    private static final class Slot {

        private final long until;

        Slot(long until) {
            this.until = until;
        }

        boolean lasts() {
            return System.nanoTime() < until;
        }

        boolean isOver() {
            return System.nanoTime() - until > GRACE.toNanos();
        }
    }

    /**
     * @param heartbeat {@code backcoach.live.heartbeat}: silence after which a comment is sent
     * @param lasts {@code backcoach.live.lasts}: after which a stream ends
     * @param perSubject {@code backcoach.live.per-subject}: streams of one reader in this process
     * @param inAll {@code backcoach.live.in-all}: streams of all readers in this process
     */
    public LiveStreams(
            @ConfigProperty(name = "backcoach.live.heartbeat", defaultValue = "15s") Duration heartbeat,
            @ConfigProperty(name = "backcoach.live.lasts", defaultValue = "5m") Duration lasts,
            @ConfigProperty(name = "backcoach.live.per-subject", defaultValue = "8") int perSubject,
            @ConfigProperty(name = "backcoach.live.in-all", defaultValue = "400") int inAll) {
        this.heartbeat = heartbeat;
        this.lasts = lasts;
        this.perSubject = perSubject;
        this.inAll = inAll;
    }

    /**
     * The answer that streams this source.
     *
     * @param subject whose stream it is
     * @throws ProblemException 429 when the subject, or everybody together, has too many open
     */
    public Response answer(String subject, Source source) {
        Slot slot = take(subject);
        StreamingOutput stream = out -> {
            try {
                run(out, source, slot);
            } finally {
                leave(subject, slot);
            }
        };
        return Response.ok(stream, MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache, no-transform")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    /** Ends every stream, before the service waits for what is under way. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        closed = true;
    }

    void close(@Observes ShutdownEvent event) {
        closed = true;
    }

    private Slot take(String subject) {
        Slot slot = new Slot(System.nanoTime() + lasts.toNanos());
        open.values().forEach(slots -> slots.removeIf(Slot::isOver));
        boolean full = open.values().stream().mapToInt(Set::size).sum() >= inAll;
        boolean[] taken = {false};
        open.compute(subject, (_, slots) -> {
            Set<Slot> mine = slots == null ? ConcurrentHashMap.newKeySet() : slots;
            taken[0] = !full && mine.size() < perSubject && mine.add(slot);
            return mine.isEmpty() ? null : mine;
        });
        if (!taken[0]) {
            throw ProblemException.later(
                    TOO_MANY_STREAMS,
                    "Close streams that nobody reads: " + perSubject + " may be open at once. Or ask again after"
                            + " Retry-After.",
                    heartbeat);
        }
        return slot;
    }

    private void leave(String subject, Slot slot) {
        open.computeIfPresent(subject, (_, slots) -> {
            slots.remove(slot);
            return slots.isEmpty() ? null : slots;
        });
    }

    private void run(OutputStream out, Source source, Slot slot) {
        try {
            write(out, "retry: " + COME_BACK.toMillis() + "\n\n");
            long written = System.nanoTime();
            while (!closed && slot.lasts()) {
                List<Message> news = source.next(LOOK_UP);
                for (Message message : news) {
                    write(out, message.text());
                }
                if (news.isEmpty() && System.nanoTime() - written >= heartbeat.toNanos()) {
                    write(out, ": nothing new\n\n");
                    written = System.nanoTime();
                } else if (!news.isEmpty()) {
                    written = System.nanoTime();
                }
            }
        } catch (ProblemException | ClientGone mayNotReadOn) {
            LOG.debugf("A live stream ends: %s", mayNotReadOn.getMessage());
        } catch (RuntimeException failure) {
            if (UnexpectedProblems.databaseIsAway(failure)) {
                LOG.warnf("A live stream ends: %s", failure.getMessage());
            } else {
                LOG.error("A live stream ends through a fault", failure);
            }
        } catch (IOException gone) {
            LOG.debugf("The reader of a live stream is gone: %s", gone.getMessage());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
