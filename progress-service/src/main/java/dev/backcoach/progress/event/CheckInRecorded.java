package dev.backcoach.progress.event;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.progress.diary.CheckIn;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A check-in is in the diary; the fields are those of {@link CheckIn}. One that follows with the same id and a higher
 * revision takes its place.
 */
public record CheckInRecorded(
        UUID checkInId,
        long revision,
        LocalDate date,
        OffsetDateTime at,
        int stiffnessMinutes,
        int painNow,
        int worstSinceLast,
        boolean illOrTravelling,
        @Personal String unusual)
        implements ProgressEvent.Entry {

    /** The event for a check-in. */
    public static CheckInRecorded of(CheckIn checkIn) {
        return new CheckInRecorded(
                checkIn.checkInId(),
                checkIn.revision(),
                checkIn.date(),
                checkIn.at(),
                checkIn.stiffnessMinutes(),
                checkIn.painNow(),
                checkIn.worstSinceLast(),
                checkIn.illOrTravelling(),
                checkIn.unusual());
    }
}
