package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * The worked journey (domain.md 5.6), lived by a new client over HTTP alone: fifty days, from registration to the plank
 * that comes back on the knees. It begins on the next morning after the system's present time, so it can be played again
 * and again, and waits out the restart of any service. What differs from the table ends it with {@link JourneyFailed}.
 */
public final class Journey {

    private final Narrator narrator;
    private final DevClock clock;
    private final Days days;
    private final Person client;
    private final Person coach;
    private final Identity identity;
    private final Receipts receipts = new Receipts();
    private final IntakeDesk intake;
    private final DiaryBook diary;
    private final ProgrammeDesk programme;
    private final Verdicts verdicts;

    /** Makes up a client and a coach; nothing is sent to the services yet. */
    public Journey(Access gateway, Narrator narrator) {
        this.narrator = narrator;
        this.clock = new DevClock(gateway);
        this.days = Days.beginningAfter(clock.now().toInstant());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        this.client = Person.of(gateway, "client", id);
        this.coach = Person.of(gateway, "coach", UuidCreator.getTimeOrderedEpoch());
        this.identity = Identity.of(id);
        this.intake = new IntakeDesk(client, coach, receipts);
        this.diary = new DiaryBook(client, receipts);
        this.programme = new ProgrammeDesk(client, coach, receipts);
        this.verdicts = new Verdicts(programme, days, narrator);
    }

    public Person client() {
        return client;
    }

    public Person coach() {
        return coach;
    }

    public Days days() {
        return days;
    }

    /** Lives through all days. */
    public Played play() {
        begin();
        for (int day = 1; day <= Timetable.LAST_DAY; day++) {
            liveThrough(day);
        }
        return new Played(client, coach, identity, days, receipts.all(), programme.plan());
    }

    /** Day 0: registration, the three questionnaires, and plan 1. */
    public void begin() {
        narrator.dayBegins(0, days.zero());
        clock.moveTo(days.at(0, 9, 0));
        intake.register(identity);
        intake.consentTo("CARE");
        intake.consentTo("ANALYTICS_PSEUDONYMOUS");
        narrator.happened("The client registers with the coach and consents to care and to analytics.");
        intake.submit("HSS-1", Forms.allNo(intake.questionnaire("HSS-1")));
        intake.submit("PTP-1", Forms.painAndTriggers(intake.questionnaire("PTP-1"), days.zero()));
        intake.submit("FAG-1", Forms.functionAndGoals(intake.questionnaire("FAG-1")));
        JsonNode status = intake.status();
        Checks checks = new Checks(0);
        checks.equal(
                "the screen's outcome",
                "CLEARED",
                status.path("screen").path("outcome").asText());
        checks.holds(
                "nothing to be missing, but missing is " + status.path("missing"),
                status.path("missing").isEmpty());
        narrator.happened("All three questionnaires are in; the safety screen is clear.");
        intake.complete();
        programme.awaitEverything();
        diary.awaitClient();
        narrator.happened("The coach completes the intake.");
        verdicts.opened();
    }

    /** One day after the other, beginning with day 1. */
    public void liveThrough(int day) {
        narrator.dayBegins(day, days.date(day));
        morning(day);
        noon(day);
        if (day < Timetable.LAST_DAY) {
            evening(day);
        }
    }

    private void morning(int day) {
        clock.moveTo(days.at(day, 8, 0));
        if (Timetable.checksIn(day)) {
            diary.checkIn(days.date(day), days.at(day, 7, 45), Timetable.stiffness(day), 1);
        }
        if (Timetable.answersPulse(day)) {
            intake.submit("HSS-PULSE", Forms.allNo(intake.questionnaire("HSS-PULSE")));
        }
        if (day == Timetable.ASSESSMENT) {
            new SelfAssessment(client, coach, receipts).takeWholly();
            narrator.happened("The client is assessed online: no weak link.");
        }
        if (day == Timetable.LATE_REPORT) {
            reportLate();
        }
        programme.awaitEverything();
        switch (day) {
            case 1 -> verdicts.planOne();
            case 23 -> verdicts.planTwo();
            case 24 -> {
                narrator.happened("The client wakes up stiff for 20 minutes instead of 5.");
                verdicts.heldAfterStiffMorning();
            }
            case 26 -> verdicts.plankTakenBack();
            default -> verdicts.nothing(day);
        }
    }

    private void noon(int day) {
        switch (day) {
            case 15 -> {
                clock.moveTo(days.at(day, 12, 1));
                verdicts.extended();
            }
            case 22 -> {
                clock.moveTo(days.at(day, 12, 1));
                programme.confirm(verdicts.passed());
                narrator.happened("The coach confirms the plank.");
                verdicts.plankConfirmed();
            }
            case 34 -> {
                clock.moveTo(days.at(day, 12, 1));
                verdicts.calm();
            }
            case 48 -> {
                clock.moveTo(days.at(day, 12, 1));
                verdicts.plankOnKneesProposed();
            }
            default -> {}
        }
    }

    private void evening(int day) {
        clock.moveTo(days.at(day, 18, 30));
        if (Timetable.walks(day)) {
            diary.session(Timetable.WALK, days.at(day, 17, 30), days.at(day, 17, 42), 1);
        }
        if (day == Timetable.PLANK) {
            diary.session(Timetable.PLANK_HOLDS, days.at(day, 18, 0), days.at(day, 18, 10), 1);
            narrator.happened("The client does the plank for the first time, pain 1.");
        }
        programme.awaitEverything();
    }

    /** The later moment first: it alone says that the pain stayed for more than a day. */
    private void reportLate() {
        String plank = Timetable.PLANK_HOLDS.exercise();
        diary.symptom(days.at(Timetable.PLANK + 1, 20, 0), 4, plank, Forms.note());
        diary.symptom(days.at(Timetable.PLANK, 20, 0), 4, plank, Forms.note());
        narrator.happened("The client reports late: 4 of 10 two hours after the plank, and still a day later.");
    }
}
