package dev.backcoach.programme.readmodel;

import java.time.Instant;

/**
 * One reason for attention.
 *
 * @param since when it began
 * @param due by when the coach is to have acted; null where there is no such time
 */
public record Notice(Attention reason, Instant since, Instant due) {

    /** Whether it should have been acted on by now. */
    public boolean overdue(Instant now) {
        return due != null && now.isAfter(due);
    }
}
