package dev.backcoach.systemtests.stress;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.Request;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What callers were told, which is what the store has to hold: no more and no less. */
final class Ledger {

    private static final int SENDS = 200;

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong unrecorded = new AtomicLong();
    private final AtomicLong sentAgain = new AtomicLong();

    /** A command that was answered as recorded. */
    record Acknowledged(ClientId client, UUID commandId, long version, int events) {}

    /** Sends as an app does: again, as long as the answer is that the client's record changed at the same time. */
    <C> Answer send(CommandHandler<C, ?, ?> handler, Request<C> request) {
        for (int i = 0; i < SENDS; i++) {
            try {
                Answer answer = handler.handle(request);
                note(request, answer);
                return answer;
            } catch (ConcurrentChange tryAgain) {
                sentAgain.incrementAndGet();
            }
        }
        throw new AssertionError(
                "Client " + request.client() + " met a concurrent change " + SENDS + " times in a row:"
                        + " too few clients for so many writers, or the handler decides on a state that never becomes current.");
    }

    private void note(Request<?> request, Answer answer) {
        switch (answer) {
            case Answer.Recorded(long version, int count) -> acknowledged(request, version, count);
            case Answer.Corrected(long version, int count) -> acknowledged(request, version, count);
            case Answer.Unchanged _, Answer.Repeated _ -> unrecorded.incrementAndGet();
        }
    }

    private void acknowledged(Request<?> request, long version, int count) {
        acknowledged.add(new Acknowledged(request.client(), request.commandId(), version, count));
        events.addAndGet(count);
    }

    /** Events that were acknowledged so far. */
    long events() {
        return events.get();
    }

    Collection<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** A line for people. */
    String summary() {
        return acknowledged.size() + " commands with " + events + " events, " + unrecorded
                + " answered as repeated or unchanged, " + sentAgain + " sent again after a conflict";
    }
}
