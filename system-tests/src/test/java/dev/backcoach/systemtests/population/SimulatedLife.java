package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Rulebook;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One client's days, decided by the real rules: morning, noon, evening, and a coach who looks in. */
final class SimulatedLife {

    private static final double YEAR = 365;
    private static final int FORTNIGHT = 14;
    private static final int RETEST_AFTER = 5;

    private final Luck luck;
    private final ClientKind kind;
    private final Back back;
    private final Person person;
    private final Diary diary;
    private final Catalogue catalogue;
    private final ProgrammeDecider decider;
    private final Chronicle chronicle;
    private final double adherence;
    private final List<Arrival> onTheirWay = new ArrayList<>();
    private Programme state = Programme.UNKNOWN;
    private int awayUntil;
    private int illUntil;
    private int trained;
    private double doneLately = 1;
    private boolean left;

    /** A fact and the day on which it arrives. */
    private record Arrival(int day, FactNoted fact) {}

    SimulatedLife(Rulebook book, long seed, int client, Model model) {
        this.luck = new Luck(seed, client);
        this.kind = ClientKind.of(luck);
        this.back = new Back(luck, kind, model);
        this.person = new Person(luck, kind, back);
        this.diary = new Diary(client);
        this.catalogue = book.catalogue();
        this.decider = new ProgrammeDecider(book);
        this.chronicle = new Chronicle(catalogue);
        this.adherence = Math.clamp(kind.adherence + luck.within(-0.1, 0.1, "adherence"), 0.08, 0.98);
    }

    /** @param policy by its name */
    ClientYear live(String policy, int days) {
        person.intake(diary).forEach(fact -> tell(0, fact));
        on(
                0,
                new ChoosePolicy(
                        Person.COACH, policy, null, null, false, Confirmation.COACH, "STEADY", null, at(0, "20:00")));
        for (int day = 1; day <= days; day++) {
            live(day);
        }
        return chronicle.year(kind);
    }

    private void live(int day) {
        back.sleep();
        befalls(day);
        boolean there = !left && day >= awayUntil;
        if (there) {
            morning(day);
        }
        arrive(day);
        if (there) {
            forms(day);
        }
        on(day, new RunReviews(at(day, "12:30")));
        coach(day);
        if (there) {
            exercise(day);
            evening(day);
        }
    }

    /** What nobody plans: flares, illness, weeks without time, giving up. */
    private void befalls(int day) {
        left |= luck.happens(kind.leaving / YEAR, "leaves", day);
        if (day >= awayUntil && luck.happens(kind.breaks / YEAR, "break", day)) {
            awayUntil = day + luck.between(7, 35, "break", -day);
        }
        if (day >= illUntil && luck.happens(Model.ILL / YEAR, "ill", day)) {
            illUntil = day + Model.ILL_DAYS;
        }
        double hazard = doneLately >= Model.ACTIVE_FROM ? Model.FLARES_ACTIVE : Model.FLARES_IDLE;
        if (luck.happens(hazard, "flare", day)) {
            back.flareUp();
        }
    }

    private void morning(int day) {
        int stiffness = back.stiffness(day);
        if (luck.happens(kind.reporting, "reports", day)) {
            int pain = back.pain(day, "morning");
            int worst = Math.max(pain, back.pain(day, "worst"));
            int late = luck.happens(Model.LATE, "late", day) ? luck.between(1, 3, "late", -day) : 0;
            onTheirWay.add(
                    new Arrival(day + late, diary.checkIn(day, day + late, stiffness, pain, worst, day < illUntil)));
        }
    }

    private void arrive(int day) {
        List<Arrival> here = onTheirWay.stream().filter(a -> a.day() <= day).toList();
        onTheirWay.removeAll(here);
        here.forEach(arrival -> tell(day, arrival.fact()));
    }

    /** The pulse weekly, the activities every fortnight, tests when they are due, and what ends a block or pause. */
    private void forms(int day) {
        Course course = state.course();
        if (day % 7 == 0 && !luck.happens(Model.PULSE_LEFT_OUT, "pulse", day)) {
            boolean blocks = luck.happens(Model.PULSE_BLOCKS, "blocks", day);
            tell(day, diary.pulse(day, blocks ? ScreenOutcome.URGENT_BLOCKED : ScreenOutcome.CLEARED));
        }
        if (course.blocked() != null && luck.happens(1.0 / Model.BLOCKED_DAYS, "cleared", day)) {
            tell(day, diary.screen(day, ScreenOutcome.CLEARED_WITH_CAUTION));
        }
        if (course.pauses().contains(Pause.LONG_BREAK)) {
            tell(day, diary.screen(day, ScreenOutcome.CLEARED));
            tell(day, person.complaints(diary, day));
        }
        if (day % FORTNIGHT == 0) {
            tell(day, diary.outcome(day, person.function(trained), person.confidence(trained)));
        }
        boolean retest = course.aim().retestAskedOn() != null
                && day >= Diary.number(course.aim().retestAskedOn()) + RETEST_AFTER;
        if (day == 10 || (retest && luck.happens(0.5, "tested", day))) {
            tell(day, person.tested(diary, day, trained, catalogue.movements()));
        }
    }

    private void exercise(int day) {
        List<Prescription> items = state.planOn(Diary.day(day)).map(Plan::items).orElse(List.of());
        int done = 0;
        int due = 0;
        int minute = 0;
        for (Prescription item : items) {
            if (!state.course().runs() || day % 7 >= item.timesPerWeek()) {
                continue;
            }
            due++;
            if (day >= illUntil && luck.happens(adherence, "does " + item.exercise(), day)) {
                done++;
                session(day, minute++, item);
            }
        }
        trained += done > 0 ? 1 : 0;
        doneLately += ((due == 0 ? 1 : (double) done / due) - doneLately) / FORTNIGHT;
    }

    private void session(int day, int minute, Prescription item) {
        Exercise exercise = catalogue.exercise(item.exercise());
        double volume = luck.happens(0.92, "whole " + item.exercise(), day) ? 1 : 0.6;
        boolean rolls = exercise.role() == Role.RELIEF;
        double hardness = luck.draw("hardness", day);
        Integer rolling = rolls ? (Integer) (hardness < 0.05 ? 7 : hardness < 0.15 ? 2 : 4) : null;
        back.done(day, item.exercise(), item.rung(), exercise.stageOf(item.rung()), Diary.number(item.since()));
        tell(
                day,
                diary.session(
                        day,
                        minute,
                        item.exercise(),
                        exercise.rung(item.rung()).dose(),
                        volume,
                        back.pain(day, "session"),
                        luck.happens(0.04, "form", day),
                        rolling));
    }

    /** What hurts much is told by most on the same evening. */
    private void evening(int day) {
        int pain = back.pain(day, "evening");
        if (pain < back.usualAtFirst() + 2 || !luck.happens(kind.reporting, "tells", day)) {
            return;
        }
        boolean fresh = pain >= 6 && !luck.happens(0.5, "told", day);
        double cause = luck.draw("cause", day);
        tell(
                day,
                diary.symptom(
                        day,
                        pain,
                        fresh && luck.happens(Model.LEG_PAIN, "leg", day),
                        fresh ? "stairs" : null,
                        cause < 0.3
                                ? SymptomNoted.Cause.OTHER
                                : cause < 0.8 ? SymptomNoted.Cause.EXERCISE : SymptomNoted.Cause.UNKNOWN));
    }

    private void coach(int day) {
        Course course = state.course();
        if (!course.runs() || !luck.happens(Model.COACH_LOOKS, "coach", day)) {
            return;
        }
        Instant now = at(day, "13:00");
        if (course.review() != null) {
            on(day, resolution(course, now));
        } else if (course.proposal() != null && !course.increasesHeld()) {
            UUID proposal = course.proposal().id();
            on(
                    day,
                    luck.happens(Model.REFUSED, "refused", day)
                            ? new RejectProposal(proposal, Person.COACH, "NOT_NOW", null, now)
                            : new ConfirmProposal(proposal, Person.COACH, now));
        }
    }

    /** Too little done: the item that came last is taken out; else on with it. */
    private static ProgrammeCommand resolution(Course course, Instant now) {
        List<Prescription> items = course.latestPlan().items();
        String last = items.getLast().exercise();
        boolean simplify = course.review() == ReviewKind.LOW_ADHERENCE && !last.equals(course.startExercise());
        return simplify
                ? new ResolveReview(Person.COACH, Resolution.SIMPLIFY, List.of(last), List.of(), now)
                : new ResolveReview(Person.COACH, now);
    }

    private static Instant at(int day, String time) {
        OffsetDateTime at = Diary.at(day, time);
        return at.toInstant();
    }

    private void tell(int day, FactNoted fact) {
        on(day, new TakeIn(fact));
    }

    private void on(int day, ProgrammeCommand command) {
        List<ProgrammeEvent> events = decider.decide(command, state);
        for (ProgrammeEvent event : events) {
            state = decider.evolve(state, event);
        }
        chronicle.decided(day, events, state);
    }
}
