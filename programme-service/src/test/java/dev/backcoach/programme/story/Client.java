package dev.backcoach.programme.story;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The client of domain.md 5.6 and what it tells. Days are counted from the first day of plan 1; the clocks go forward on
 * day 21. Every fact has an id of its own, the same in every run.
 */
public final class Client {

    public static final UUID COACH = new UUID(0, 7);

    private static final LocalDate DAY_ONE = LocalDate.of(2026, 3, 9);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ZoneId zone;
    private long facts;

    public Client() {
        this("Europe/London");
    }

    public Client(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public static LocalDate day(int number) {
        return DAY_ONE.plusDays(number - 1L);
    }

    public OffsetDateTime at(int day, String time) {
        return LocalDateTime.of(day(day), LocalTime.parse(time)).atZone(zone).toOffsetDateTime();
    }

    public Source source(OffsetDateTime occurred, OffsetDateTime recorded) {
        facts++;
        return new Source(new UUID(1, facts), facts, occurred, recorded.toInstant());
    }

    private Source told(int day, String time) {
        return source(at(day, time), at(day, time));
    }

    public RegistrationNoted registration() {
        return new RegistrationNoted(told(0, "09:00"), zone.getId());
    }

    public ConsentNoted consent() {
        return new ConsentNoted(told(0, "09:01"), "CARE", true);
    }

    public ConsentNoted consent(int day, boolean granted) {
        return new ConsentNoted(told(day, "10:00"), "CARE", granted);
    }

    public ScreenNoted screen(int day, ScreenOutcome outcome, String... tags) {
        return new ScreenNoted(told(day, "09:02"), "HSS-1", outcome, List.of(tags));
    }

    public ScreenNoted pulse(int day, ScreenOutcome outcome) {
        return new ScreenNoted(told(day, "08:30"), ScreenNoted.PULSE, outcome, List.of());
    }

    public TriggerProfileNoted triggers(
            Irritability irritability, boolean delayed, Map<Direction, Sensitivity> directions) {
        return new TriggerProfileNoted(
                told(0, "09:03"), 1, irritability, delayed, directions, 1, 1, 5, false, 0, 0, Map.of(), Map.of());
    }

    public TriggerProfileNoted triggers() {
        return triggers(Irritability.LOW, false, Map.of());
    }

    public StartingPointNoted start(int comfortableMinutes, int confidence, int daysPerWeek) {
        return new StartingPointNoted(
                told(0, "09:04"),
                List.of(new CanDo("walk_block", CanDo.Answer.YES, 0, 0, comfortableMinutes, 7)),
                List.of("walk_block"),
                daysPerWeek,
                30,
                List.of("MAT"),
                confidence,
                4.0,
                List.of(),
                List.of());
    }

    /** With everything at home, an hour a day, and a goal. */
    public StartingPointNoted start(List<String> demands, String sport) {
        return new StartingPointNoted(
                told(0, "09:04"),
                List.of(new CanDo("walk_block", CanDo.Answer.YES, 0, 0, 15, 7)),
                List.of("walk_block"),
                7,
                60,
                List.of("MAT", "ROLLER", "BALL", "BAND", "STEP"),
                8,
                4.0,
                demands,
                List.of(),
                sport,
                "recreational");
    }

    /** What is tight and tender, and what provokes. */
    public TriggerProfileNoted complaints(
            int day, int tightBack, Map<String, Integer> tender, Map<String, Integer> effects) {
        return new TriggerProfileNoted(
                told(day, "09:03"),
                1,
                Irritability.LOW,
                false,
                Map.of(),
                1,
                1,
                5,
                false,
                tightBack,
                0,
                tender,
                effects);
    }

    public OutcomeNoted outcome(int day, double function, int confidence) {
        OffsetDateTime at = at(day, "09:30");
        return new OutcomeNoted(source(at, at), at, function, confidence, null);
    }

    /** Every sub-link of hips and core at this score, the movement screen clean. */
    public AssessmentNoted clean(int day, double score) {
        return assessed(day, List.of(), Map.of("core.str.plank", 0.0), score);
    }

    public AssessmentNoted assessed(int day, List<String> weakLinks, Map<String, Double> deficits, double score) {
        Map<String, Double> scores = new TreeMap<>();
        for (String link : List.of(
                "HIP.ROM", "HIP.STABILITY", "HIP.MUSCLE", "CORE.STABILITY", "CORE.STRENGTH", "CORE.ENDURANCE")) {
            scores.put(link, score);
        }
        Map<String, String> movements = new TreeMap<>();
        for (String code : List.of("lift", "carry", "push", "pull", "getup", "rotate", "walk", "run")) {
            movements.put(code, AssessmentNoted.CLEAN);
        }
        return new AssessmentNoted(
                told(day, "15:00"),
                new UUID(2, day),
                weakLinks.isEmpty() ? "NO_WEAK_LINK" : "PRIMARY",
                weakLinks,
                deficits,
                scores,
                Map.of("hip.stb.sls", 30.0),
                movements,
                Map.of(),
                false);
    }

    public IntakeCompletionNoted completion() {
        return new IntakeCompletionNoted(told(0, "10:00"), COACH, "ONLINE");
    }

    /** Everything before the first day, in the order in which intake tells it. */
    public List<FactNoted> intake() {
        return List.of(
                registration(), consent(), screen(0, ScreenOutcome.CLEARED), triggers(), start(15, 8, 7), completion());
    }

    public AssessmentNoted assessment(int day, double plankDeficit) {
        return new AssessmentNoted(
                told(day, "15:00"),
                new UUID(2, day),
                "NO_WEAK_LINK",
                List.of(),
                Map.of("core.str.plank", plankDeficit),
                Map.of("CORE.STRENGTH", plankDeficit));
    }

    public SessionNoted walk(int day) {
        return session(day, "walk.block", 1, 12, AmountUnit.MINUTES, 1);
    }

    public SessionNoted plank(int day, String exercise, int pain) {
        return session(day, exercise, 3, 10, AmountUnit.SECONDS, pain);
    }

    public SessionNoted session(int day, String exercise, int sets, double amount, AmountUnit unit, int pain) {
        String time = exercise.startsWith("walk") ? "17:12" : "18:10";
        OffsetDateTime end = at(day, time);
        Source source = source(end, end.plusMinutes(1));
        return new SessionNoted(
                source,
                source.eventId(),
                1,
                exercise,
                end.minusMinutes(10),
                end,
                sets,
                amount,
                unit,
                null,
                pain,
                pain,
                3,
                false,
                null,
                null);
    }

    public CheckInNoted checkIn(int day) {
        return checkIn(day, 5, 1, 1);
    }

    public CheckInNoted checkIn(int day, int stiffness, int now, int worst) {
        return checkIn(day, stiffness, now, worst, at(day, MORNING.toString()));
    }

    public CheckInNoted checkIn(int day, int stiffness, int now, int worst, OffsetDateTime recorded) {
        OffsetDateTime at = at(day, MORNING.toString());
        Source source = source(at, recorded);
        return new CheckInNoted(source, source.eventId(), 1, day(day), at, stiffness, now, worst, false);
    }

    public CheckInNoted illOn(int day) {
        Source source = told(day, MORNING.toString());
        return new CheckInNoted(source, source.eventId(), 1, day(day), source.occurredAt(), 5, 1, 1, true);
    }

    public SymptomNoted symptom(int day, String time, int pain, OffsetDateTime recorded) {
        return symptom(day, time, pain, false, null, SymptomNoted.Cause.EXERCISE, recorded);
    }

    public SymptomNoted symptom(
            int day,
            String time,
            int pain,
            boolean belowKnee,
            String activityLost,
            SymptomNoted.Cause cause,
            OffsetDateTime recorded) {
        OffsetDateTime moment = at(day, time);
        Source source = source(moment, recorded);
        return new SymptomNoted(source, source.eventId(), 1, moment, pain, belowKnee, activityLost, cause);
    }
}
