package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.eventlog.types.Known;
import java.util.concurrent.CompletableFuture;

/** A command on its way, with the state that it is decided on and the answer that its caller waits for. */
final class Pending<C, S> {

    final Request<C> request;
    final CompletableFuture<Answer> answer = new CompletableFuture<>();

    /** What was known when it was last tried; survives a conflict, so that the next try reads on from there. */
    Known<S> baseline;

    /** Conflicts so far. */
    int conflicts;

    /** Whether an earlier try may have been committed without an answer. */
    boolean mayBeRecorded;

    /** The answer to that earlier try, once it was found recorded. */
    Answer recordedAnswer;

    /** Whether an earlier revision of its entry is recorded, so that its correction is what is decided. */
    boolean corrects;

    Pending(Request<C> request) {
        this.request = request;
    }
}
