package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.types.Known;

/**
 * What one try of a command comes to.
 *
 * @param answer to be given once committed, or null when refused
 * @param refusal to be thrown at the caller, or null
 * @param append what has to be written for it, or null
 * @param after the state once that is written
 */
record Decision<S>(Answer answer, RuntimeException refusal, Append append, Known<S> after) {

    static <S> Decision<S> refused(RuntimeException refusal, Known<S> known) {
        return new Decision<>(null, refusal, null, known);
    }

    static <S> Decision<S> answered(Answer answer, Known<S> known) {
        return new Decision<>(answer, null, null, known);
    }

    /** Whether it holds only for the newest state: nothing checks a version when no event is appended. */
    boolean needsNewestState() {
        return append == null || append.events().isEmpty();
    }
}
