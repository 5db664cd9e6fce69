package dev.backcoach.systemtests.bench;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.trigger.Irritability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What a client like the one of the worked journey (domain.md 5.6) tells; day 1 is the first day of plan 1. */
final class ProgrammeClient {

    static final UUID COACH = new UUID(0, 7);

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate DAY_ONE = LocalDate.of(2026, 3, 9);

    private final Random ids;
    private long facts;

    /** @param seed of the ids */
    ProgrammeClient(long seed) {
        this.ids = new Random(seed);
    }

    static LocalDate day(int number) {
        return DAY_ONE.plusDays(number - 1L);
    }

    static OffsetDateTime at(int day, String time) {
        return LocalDateTime.of(day(day), LocalTime.parse(time)).atZone(ZONE).toOffsetDateTime();
    }

    private Source told(int day, String time) {
        facts++;
        OffsetDateTime at = at(day, time);
        return new Source(new UUID(ids.nextLong(), ids.nextLong()), facts, at, at.toInstant());
    }

    /** Everything before the first day, in the order in which intake tells it. */
    List<FactNoted> intake() {
        return List.of(
                new RegistrationNoted(told(0, "09:00"), ZONE.getId()),
                new ConsentNoted(told(0, "09:01"), "CARE", true),
                new ScreenNoted(told(0, "09:02"), "HSS-1", ScreenOutcome.CLEARED, List.of()),
                new TriggerProfileNoted(
                        told(0, "09:03"),
                        1,
                        Irritability.LOW,
                        false,
                        Map.of(),
                        1,
                        1,
                        5,
                        false,
                        0,
                        0,
                        Map.of(),
                        Map.of()),
                new StartingPointNoted(
                        told(0, "09:04"),
                        List.of(new CanDo("walk_block", CanDo.Answer.YES, 0, 0, 15, 7)),
                        List.of("walk_block"),
                        7,
                        30,
                        List.of("MAT"),
                        8,
                        4.0,
                        List.of(),
                        List.of()),
                new IntakeCompletionNoted(told(0, "10:00"), COACH, "ONLINE"));
    }

    AssessmentNoted assessment(int day) {
        return new AssessmentNoted(
                told(day, "15:00"),
                new UUID(ids.nextLong(), ids.nextLong()),
                "NO_WEAK_LINK",
                List.of(),
                Map.of("core.str.plank", 0.0),
                Map.of("CORE.STRENGTH", 0.0));
    }

    ScreenNoted pulse(int day) {
        return new ScreenNoted(told(day, "08:30"), ScreenNoted.PULSE, ScreenOutcome.CLEARED, List.of());
    }

    CheckInNoted checkIn(int day, int stiffnessMinutes) {
        Source source = told(day, "08:00");
        return new CheckInNoted(
                source, source.eventId(), 1, day(day), source.occurredAt(), stiffnessMinutes, 1, 1, false);
    }

    SessionNoted session(int day, String exercise, boolean walk) {
        Source source = told(day, walk ? "17:12" : "18:10");
        OffsetDateTime end = source.occurredAt();
        return new SessionNoted(
                source,
                source.eventId(),
                1,
                exercise,
                end.minusMinutes(12),
                end,
                walk ? 1 : 3,
                walk ? 12 : 10,
                walk ? AmountUnit.MINUTES : AmountUnit.SECONDS,
                null,
                1,
                1,
                3,
                false,
                null,
                null);
    }

    SymptomNoted symptom(int day, int pain) {
        Source source = told(day, "20:00");
        return new SymptomNoted(
                source, source.eventId(), 1, source.occurredAt(), pain, false, null, SymptomNoted.Cause.EXERCISE);
    }
}
