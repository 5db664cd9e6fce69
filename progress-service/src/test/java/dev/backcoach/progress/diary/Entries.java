package dev.backcoach.progress.diary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Diary entries of a client in London who registered on 1 March 2026 at 9:00, reported on 20 March at noon. */
public final class Entries {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    public static final Instant REGISTERED = Instant.parse("2026-03-01T09:00:00Z");
    public static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");
    public static final Reporting REPORTING = new Reporting(REGISTERED, LONDON, NOON);
    public static final DiaryContent CONTENT = new DiaryContent(
            Map.of(
                    "walk.block", measured(AmountUnit.MINUTES, 10, 12, 15),
                    "plank.full", measured(AmountUnit.SECONDS, 30, 45, 60)),
            Set.of("W3"),
            Set.of("lumbar_c"),
            Set.of("walk_block"));

    private static final UUID ID = UUID.fromString("0195b000-0000-7000-8000-000000000001");

    private Entries() {}

    private static Measured measured(AmountUnit unit, int... volumes) {
        return new Measured(
                List.of(unit),
                IntStream.of(volumes)
                        .mapToObj(volume -> new Measured.Volume(BigDecimal.valueOf(volume), unit))
                        .toList());
    }

    /** Twelve minutes' walk that began at this time. */
    public static Session walk(String startedAt) {
        OffsetDateTime start = OffsetDateTime.parse(startedAt);
        return walk("walk.block", start, start.plusMinutes(12), AmountUnit.MINUTES);
    }

    /** Twelve of something. */
    public static Session walk(String exercise, OffsetDateTime start, OffsetDateTime end, AmountUnit unit) {
        var performed = new Performed(1, BigDecimal.valueOf(12), unit, null);
        return new Session(
                ID, 1, exercise, start, end, performed, null, 1, 1, 3, false, null, null, null, "along the river");
    }

    /** Twelve minutes' walk that began at this time and took as long. */
    public static Session walkOf(Duration length, String startedAt) {
        OffsetDateTime start = OffsetDateTime.parse(startedAt);
        return walk("walk.block", start, start.plus(length), AmountUnit.MINUTES);
    }

    /** A check-in about this day, made at this time. */
    public static CheckIn checkIn(String date, String at) {
        return new CheckIn(ID, 1, LocalDate.parse(date), OffsetDateTime.parse(at), 5, 1, 1, false, null);
    }

    /** Pain of four at this moment. */
    public static Symptom symptom(String moment) {
        return symptom(moment, null, "plank.full");
    }

    /** Pain of four at this moment, with what was lost and what is suspected. */
    public static Symptom symptom(String moment, String activityLost, String exercise) {
        return new Symptom(
                ID,
                1,
                OffsetDateTime.parse(moment),
                4,
                List.of("lumbar_c"),
                false,
                activityLost,
                Cause.EXERCISE,
                exercise,
                null);
    }

    /** An outcome answered in the morning of 20 March. */
    public static Outcome outcome(
            Measure measure, Integer pain, List<Integer> scores, String pack, Integer ticks, Integer items) {
        return new Outcome(
                ID,
                1,
                OffsetDateTime.parse("2026-03-20T08:00:00Z"),
                measure,
                pain,
                scores,
                pack,
                ticks,
                items,
                null,
                null);
    }

    /** A walk that was left out on this day. */
    public static SkippedSession skipped(String date) {
        return new SkippedSession(ID, 1, "walk.block", LocalDate.parse(date), SkipReason.NO_TIME, null);
    }

    /** Workshop W3, done at this time. */
    public static WorkshopDone workshop(String id, String at) {
        return new WorkshopDone(ID, 1, id, OffsetDateTime.parse(at));
    }

    /** A fall at this time. */
    public static AdverseEvent fall(String at, String exercise) {
        return new AdverseEvent(
                ID, 1, OffsetDateTime.parse(at), Harm.FALL, false, false, Cause.OTHER, exercise, "on the stairs");
    }
}
