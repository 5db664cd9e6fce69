package dev.backcoach.local.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The journey's days in the client's zone.
 *
 * @param zero the day of registration; day 1 is the first of plan 1
 */
public record Days(LocalDate zero) {

    /** The client's zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Days whose day of registration begins with the next morning, strictly after the given moment. */
    static Days beginningAfter(Instant now) {
        ZonedDateTime local = now.atZone(ZONE);
        boolean beforeMorning = local.toLocalTime().isBefore(MORNING);
        return new Days(local.toLocalDate().plusDays(beforeMorning ? 0 : 1));
    }

    public LocalDate date(int day) {
        return zero.plusDays(day);
    }

    /** A moment of a day on the client's clock, with its offset. */
    public OffsetDateTime at(int day, int hour, int minute) {
        return date(day).atTime(hour, minute).atZone(ZONE).toOffsetDateTime();
    }

    /** That day at local noon, when windows are judged. */
    public Instant noon(int day) {
        return at(day, 12, 0).toInstant();
    }
}
