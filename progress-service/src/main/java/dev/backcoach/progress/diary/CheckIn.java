package dev.backcoach.progress.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The morning's report about one local day.
 *
 * @param revision counted by the app, 1 and up
 * @param date the local day that it is about
 * @param at when it was made
 * @param stiffnessMinutes of this morning, 0-240
 * @param painNow 0-10
 * @param worstSinceLast worst pain since the check-in before, 0-10
 * @param illOrTravelling whether the day is not to count as one on which training was due
 * @param unusual free text about anything unusual, or null
 */
public record CheckIn(
        UUID checkInId,
        long revision,
        LocalDate date,
        OffsetDateTime at,
        int stiffnessMinutes,
        int painNow,
        int worstSinceLast,
        boolean illOrTravelling,
        String unusual) {}
