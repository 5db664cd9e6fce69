package dev.backcoach.progress.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that the client is asked.
 *
 * @param opensAt from when on it makes sense to answer
 * @param closesAt when it is no longer asked
 * @param date the local day that a check-in is asked about; null for the other kinds
 * @param sessions those that the answer is about; none for an ordinary morning
 */
public record FollowUp(Kind kind, State state, Instant opensAt, Instant closesAt, LocalDate date, List<UUID> sessions) {

    /** What is asked. */
    public enum Kind {
        /** What is left of the rolling after 30 seconds; answered by correcting the session. */
        STRAIGHT_AFTER,
        /** The check-in of a morning. */
        NEXT_MORNING,
        /** How it is 24 to 48 hours after a session; answered by any report about such a moment. */
        NEXT_DAY
    }

    /** Whether to ask now or to remind later. */
    public enum State {
        OPEN,
        UPCOMING
    }

    public FollowUp {
        sessions = List.copyOf(sessions);
    }
}
