package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Facts in the form in which the programme takes them in, numbered for one client. Day 1 is the first of plan 1. */
final class Diary {

    static final String ZONE = "Europe/London";

    private static final LocalDate DAY_ONE = LocalDate.of(2026, 3, 9);
    private static final ZoneId IN_ZONE = ZoneId.of(ZONE);

    private final long client;
    private long facts;

    Diary(int client) {
        this.client = client;
    }

    static LocalDate day(int number) {
        return DAY_ONE.plusDays(number - 1L);
    }

    static int number(LocalDate day) {
        return (int) (day.toEpochDay() - DAY_ONE.toEpochDay()) + 1;
    }

    static OffsetDateTime at(int day, String time) {
        return LocalDateTime.of(day(day), LocalTime.parse(time)).atZone(IN_ZONE).toOffsetDateTime();
    }

    /** Told on the spot. */
    Source told(int day, String time) {
        return told(at(day, time), at(day, time));
    }

    private Source told(OffsetDateTime occurred, OffsetDateTime recorded) {
        facts++;
        return new Source(new UUID(client, facts), facts, occurred, recorded.toInstant());
    }

    /** @param recorded the day on which it arrives */
    CheckInNoted checkIn(int day, int recorded, int stiffness, int pain, int worst, boolean ill) {
        OffsetDateTime at = at(day, "07:30");
        Source source = told(at, recorded == day ? at : at(recorded, "08:00"));
        return new CheckInNoted(source, source.eventId(), 1, day(day), at, stiffness, pain, worst, ill);
    }

    ScreenNoted pulse(int day, ScreenOutcome outcome) {
        return new ScreenNoted(told(day, "08:30"), ScreenNoted.PULSE, outcome, List.of());
    }

    ScreenNoted screen(int day, ScreenOutcome outcome) {
        return new ScreenNoted(told(day, "09:00"), "HSS-1", outcome, List.of());
    }

    OutcomeNoted outcome(int day, double function, int confidence) {
        Source source = told(day, "09:10");
        return new OutcomeNoted(source, source.occurredAt(), function, confidence, null);
    }

    /** @param volume share of the prescribed one, up to 1 */
    SessionNoted session(
            int day,
            int minute,
            String exercise,
            Dose dose,
            double volume,
            int pain,
            boolean formBad,
            Integer rolling) {
        OffsetDateTime end = at(day, "18:00").plusMinutes(minute);
        Source source = told(end, end);
        return new SessionNoted(
                source,
                source.eventId(),
                1,
                exercise,
                end.minusMinutes(5),
                end,
                dose.sets(),
                dose.amount() * volume,
                dose.unit(),
                dose.load(),
                pain,
                pain,
                3,
                formBad,
                rolling,
                null);
    }

    SymptomNoted symptom(int day, int pain, boolean belowKnee, String lost, SymptomNoted.Cause cause) {
        Source source = told(day, "21:30");
        return new SymptomNoted(source, source.eventId(), 1, source.occurredAt(), pain, belowKnee, lost, cause);
    }

    /** All tests, with these scores of the sub-links. */
    AssessmentNoted assessment(
            int day, List<String> weak, Map<String, Double> deficits, Map<String, Double> scores, List<Movement> all) {
        Map<String, String> movements = new TreeMap<>();
        all.forEach(m -> m.codes().forEach(code -> movements.put(code, AssessmentNoted.CLEAN)));
        Source source = told(day, "10:00");
        return new AssessmentNoted(
                source,
                source.eventId(),
                weak.isEmpty() ? "NO_WEAK_LINK" : "PRIMARY",
                weak,
                deficits,
                scores,
                Map.of("hip.stb.sls", 20.0),
                movements,
                Map.of(),
                false);
    }
}
