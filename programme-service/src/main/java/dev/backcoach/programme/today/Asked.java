package dev.backcoach.programme.today;

import java.time.LocalDate;

/**
 * What a client is asked for.
 *
 * @param about the local day that it is about, or from which it has been asked for
 */
public record Asked(Question question, LocalDate about) {

    /** What there is to ask. */
    public enum Question {
        /** The weekly safety questions, HSS-PULSE. */
        PULSE,
        /** The safety screen, HSS-1. */
        SCREEN,
        /** Pain and triggers, PTP-1. */
        PROFILE,
        /** The morning's four questions about a day. */
        CHECK_IN,
        /** How it was a day and more after the sessions of a day. */
        NEXT_DAY,
        /** The activities that matter, part B of FAG-1. */
        ACTIVITIES,
        /** The physical tests once more (R-RETEST-1). */
        TESTS
    }
}
