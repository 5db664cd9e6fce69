package dev.backcoach.programme.aggravation;

import java.time.Instant;
import java.util.UUID;

/**
 * One value of a report, at one moment.
 *
 * @param value pain 0 to 10, minutes of stiffness, or by how much function has fallen
 * @param moment that it is about
 * @param earliest moment that it can be about; the worst since the last check-in may be as old as that
 * @param other whether the client names another cause than exercise
 * @param flare whether the report tells of a flare whatever its pain: a lost activity, function that fell, or leg pain
 *     newly below the knee
 * @param legPain whether it is leg pain newly below the knee
 */
record Reading(
        Kind kind,
        int value,
        Instant moment,
        Instant earliest,
        UUID sourceEvent,
        boolean other,
        boolean flare,
        boolean legPain) {

    /** What is read. */
    enum Kind {
        STIFFNESS,
        PAIN,
        WORST,
        FUNCTION
    }

    static Reading of(Kind kind, int value, Instant moment, UUID sourceEvent) {
        return new Reading(kind, value, moment, moment, sourceEvent, false, false, false);
    }

    /** Whether it is a pain, 0 to 10. */
    boolean isPain() {
        return kind == Kind.PAIN || kind == Kind.WORST;
    }
}
