package dev.backcoach.programme.invariant;

import dev.backcoach.programme.catalogue.Dose;
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
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A random client with a random behaviour and a random way of reporting, and a random coach, day by day. The same seed
 * lives the same life, whatever the rules decide.
 */
final class Life {

    private static final List<List<String>> GOALS =
            List.of(List.of(), List.of("run"), List.of("lift", "carry"), List.of("rotate", "push"));

    /** A score of every sub-link with which R-GATE-3 stays shut. */
    private static final double STILL_WEAK = 0.5;

    final Client client = new Client();
    private final Random random;
    private final ProgrammeDecider decider;
    private final Rulebook book;
    private final List<Moment> moments = new ArrayList<>();
    private Programme state = Programme.UNKNOWN;

    /** A command that was decided: the state before it, its events, and the state after. */
    record Moment(Programme before, List<ProgrammeEvent> events, Programme after) {}

    Life(long seed, RuleSet rules) {
        this.random = new Random(seed);
        this.book = new Rulebook(Story.ALL, Story.POLICIES, rules, null);
        this.decider = new ProgrammeDecider(book);
        open();
    }

    Rulebook book() {
        return book;
    }

    Programme state() {
        return state;
    }

    List<Moment> moments() {
        return moments;
    }

    List<ProgrammeEvent> events() {
        return moments.stream().flatMap(m -> m.events().stream()).toList();
    }

    private void open() {
        tell(client.registration());
        tell(client.consent());
        tell(client.screen(0, ScreenOutcome.CLEARED));
        tell(complaints(0));
        List<String> goal = GOALS.get(random.nextInt(GOALS.size()));
        tell(client.start(goal, goal.isEmpty() && random.nextBoolean() ? null : "golf"));
        tell(client.completion());
        if (random.nextInt(3) == 0) {
            on(new ChoosePolicy(
                    Client.COACH,
                    "PAIN_MONITORING",
                    null,
                    null,
                    random.nextBoolean(),
                    random.nextBoolean() ? Confirmation.AUTOMATIC : Confirmation.COACH,
                    "STEADY",
                    null,
                    client.at(0, "20:00").toInstant()));
        }
    }

    private TriggerProfileNoted complaints(int day) {
        Map<Direction, Sensitivity> directions = new TreeMap<>();
        for (Direction direction : Direction.values()) {
            Sensitivity.Grade grade = any(Sensitivity.Grade.values());
            if (random.nextInt(4) == 0) {
                directions.put(direction, new Sensitivity(grade, random.nextInt(8), random.nextInt(8)));
            }
        }
        TriggerProfileNoted calm = client.complaints(
                day, random.nextInt(7), Map.of("glute_med", random.nextInt(9)), Map.of("sit", random.nextInt(3) - 1));
        return new TriggerProfileNoted(
                calm.source(),
                random.nextInt(5),
                any(Irritability.values()),
                random.nextInt(5) == 0,
                directions,
                1,
                1,
                5,
                false,
                calm.tightBack(),
                0,
                calm.tenderness(),
                calm.effects());
    }

    /** Lives through these days. */
    Life live(int from, int to) {
        for (int day = from; day <= to; day++) {
            morning(day);
            rarely(day);
            exercise(day);
            on(new RunReviews(client.at(day, "20:00").toInstant()));
            coach(day);
        }
        return this;
    }

    /** Lives through these days without any chance: all is done and told, nothing hurts, the coach agrees at once. */
    Life liveCalmly(int from, int to) {
        for (int day = from; day <= to; day++) {
            calm(day);
        }
        return this;
    }

    private void calm(int day) {
        tell(client.checkIn(day, 5, 0, 0));
        if (day % 7 == 0) {
            tell(client.pulse(day, ScreenOutcome.CLEARED));
        }
        if (state.profile().assessment() == null) {
            tell(client.clean(day, STILL_WEAK));
        }
        for (Prescription item : state.planOn(Client.day(day)).map(Plan::items).orElse(List.of())) {
            Dose dose = Story.ALL.exercise(item.exercise()).rung(item.rung()).dose();
            tell(client.session(day, item.exercise(), dose.sets(), dose.amount(), dose.unit(), 0));
        }
        on(new RunReviews(client.at(day, "20:00").toInstant()));
        Course course = state.course();
        if (course.runs() && course.proposal() != null && !course.increasesHeld()) {
            on(new ConfirmProposal(
                    course.proposal().id(),
                    Client.COACH,
                    client.at(day, "21:00").toInstant()));
        }
    }

    private void morning(int day) {
        if (random.nextInt(10) > 0) {
            int pain = random.nextInt(15) == 0 ? random.nextInt(9) : random.nextInt(2);
            tell(client.checkIn(day, random.nextInt(20) == 0 ? 30 : 5, pain, pain));
        }
        if (day % 7 == 0 && random.nextInt(8) > 0) {
            tell(client.pulse(day, random.nextInt(30) == 0 ? ScreenOutcome.URGENT_BLOCKED : ScreenOutcome.CLEARED));
        }
        if (day == 8 || day % 40 == 0) {
            List<String> weak = random.nextBoolean() ? List.of("HIP.MUSCLE") : List.of();
            Map<String, Double> deficits = Map.of("core.str.plank", random.nextInt(4) / 3.0);
            tell(client.assessed(day, weak, deficits, random.nextInt(6) / 10.0));
        }
        if (day % 14 == 0) {
            tell(client.outcome(day, 3 + random.nextInt(7), 5 + random.nextInt(5)));
        }
    }

    private void rarely(int day) {
        if (state.status() == Status.BLOCKED && random.nextInt(4) == 0) {
            tell(client.screen(day, ScreenOutcome.CLEARED_WITH_CAUTION, random.nextBoolean() ? "NO_PRONE" : "NO_KNEE"));
        }
        if (random.nextInt(60) == 0) {
            tell(complaints(day));
        }
        if (random.nextInt(80) == 0) {
            tell(client.consent(day, false));
        } else if (state.status() == Status.PAUSED && random.nextInt(3) == 0) {
            tell(client.consent(day, true));
        }
        if (random.nextInt(25) == 0) {
            int about = Math.max(1, day - random.nextInt(20));
            tell(client.symptom(
                    about,
                    "20:00",
                    random.nextInt(9),
                    random.nextInt(12) == 0,
                    random.nextInt(20) == 0 ? "stairs" : null,
                    any(SymptomNoted.Cause.values()),
                    client.at(day, "20:30").isBefore(client.at(about, "20:00"))
                            ? client.at(day, "20:30")
                            : client.at(day, "09:40").isBefore(client.at(about, "20:00"))
                                    ? client.at(about, "20:00")
                                    : client.at(day, "09:40")));
        }
    }

    private void exercise(int day) {
        List<Prescription> items =
                state.planOn(Client.day(day)).map(Plan::items).orElse(List.of());
        boolean lazy = random.nextInt(40) == 0;
        for (Prescription item : items) {
            if (!lazy && random.nextInt(14) > 0 && day % 7 < item.timesPerWeek()) {
                Dose dose =
                        Story.ALL.exercise(item.exercise()).rung(item.rung()).dose();
                int pain = random.nextInt(45) == 0 ? 3 + random.nextInt(6) : 1;
                tell(client.session(day, item.exercise(), dose.sets(), dose.amount(), dose.unit(), pain));
            }
        }
    }

    private void coach(int day) {
        Course course = state.course();
        if (course == null || !course.runs()) {
            return;
        }
        if (course.proposal() != null && !course.increasesHeld() && random.nextInt(3) > 0) {
            UUID proposal = course.proposal().id();
            on(
                    random.nextInt(6) == 0
                            ? new RejectProposal(
                                    proposal,
                                    Client.COACH,
                                    "NOT_NOW",
                                    null,
                                    client.at(day, "21:00").toInstant())
                            : new ConfirmProposal(
                                    proposal,
                                    Client.COACH,
                                    client.at(day, "21:00").toInstant()));
        } else if (course.review() != null && random.nextInt(3) == 0) {
            on(new ResolveReview(Client.COACH, client.at(day, "21:00").toInstant()));
        }
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    void tell(FactNoted fact) {
        on(new TakeIn(fact));
    }

    void on(ProgrammeCommand command) {
        List<ProgrammeEvent> events = decider.decide(command, state);
        Programme before = state;
        for (ProgrammeEvent event : events) {
            state = decider.evolve(state, event);
        }
        moments.add(new Moment(before, events, state));
    }
}
