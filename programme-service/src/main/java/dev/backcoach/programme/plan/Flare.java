package dev.backcoach.programme.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A flare that is open (R-AGG-4).
 *
 * @param episode number of the aggravation that opened it
 * @param openedOn local day
 * @param contactBy local day by which the coach is to have been in touch
 * @param reviewAt when a review is asked for if it is still open
 */
public record Flare(int episode, LocalDate openedOn, LocalDate contactBy, Instant reviewAt) {

    /** With the next review at another moment. */
    public Flare reviewedAt(Instant next) {
        return new Flare(episode, openedOn, contactBy, next);
    }
}
