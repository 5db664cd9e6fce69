package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A morning check-in, as recorded or corrected; the highest revision holds.
 *
 * @param date the local day that it is about
 * @param at when it was answered
 * @param painNow 0 to 10
 * @param worstSinceLast 0 to 10
 */
public record CheckInNoted(
        Source source,
        UUID checkInId,
        long revision,
        LocalDate date,
        OffsetDateTime at,
        int stiffnessMinutes,
        int painNow,
        int worstSinceLast,
        boolean illOrTravelling)
        implements FactNoted {}
