package dev.backcoach.systemtests.bench;

import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.content.PolicyFiles;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A programme lived through day by day, decided by the real rules: check-ins, walks and whatever else the plan holds,
 * a pulse every week, now and then a day left out, a stiff morning or pain, and a coach who agrees to what is proposed.
 */
final class ProgrammeJourney {

    static final ProgrammeDecider DECIDER =
            new ProgrammeDecider(Rulebook.of(ProgrammeExercises.ofTheWorkedJourney(), PolicyFiles.load()));

    private static final double LEFT_OUT = 0.1;
    private static final double STIFF = 0.01;
    private static final double PAINFUL = 0.01;

    private final ProgrammeClient client;
    private final Random chance;
    private final List<ProgrammeEvent> events = new ArrayList<>();
    private Programme state = DECIDER.initial();
    private int days;

    /** @param seed of what befalls the client */
    ProgrammeJourney(long seed) {
        this.client = new ProgrammeClient(seed);
        this.chance = new Random(seed);
        client.intake().forEach(fact -> on(new TakeIn(fact)));
    }

    ProgrammeJourney liveDays(int more) {
        for (int i = 0; i < more; i++) {
            liveDay();
        }
        return this;
    }

    /** Goes on to the end of the day on which there are so many events. */
    ProgrammeJourney liveUntil(int wanted) {
        while (events.size() < wanted) {
            liveDay();
        }
        return this;
    }

    /** What was recorded, in order. */
    List<ProgrammeEvent> events() {
        return List.copyOf(events);
    }

    /** The state that deciding ended with. */
    Programme state() {
        return state;
    }

    /** The check-in of the next day, as a command. */
    ProgrammeCommand nextCheckIn() {
        return new TakeIn(client.checkIn(days + 1, 5));
    }

    /** Goes on to the next morning whose noon review judges a window; the facts of that morning are not folded in. */
    Pending untilReview(int afterDays) {
        liveDays(afterDays);
        while (state.window().isEmpty()
                || !state.window().get().lastDay().equals(ProgrammeClient.day(days))
                || state.review().isPresent()) {
            liveDay();
        }
        int day = days + 1;
        List<ProgrammeEvent> facts = new ArrayList<>();
        Programme now = state;
        for (FactNoted fact : List.of(client.checkIn(day, 5), client.pulse(day))) {
            for (ProgrammeEvent event : DECIDER.decide(new TakeIn(fact), now)) {
                facts.add(event);
                now = DECIDER.evolve(now, event);
            }
        }
        return new Pending(state, List.copyOf(facts), new RunReviews(at(day, "12:00")));
    }

    /**
     * A review that is due.
     *
     * @param before the state without the facts of the morning
     * @param facts of the morning, to be folded in
     * @param review of noon, which judges a window
     */
    record Pending(Programme before, List<ProgrammeEvent> facts, ProgrammeCommand review) {}

    private void liveDay() {
        int day = ++days;
        if (!happens(LEFT_OUT)) {
            on(new TakeIn(client.checkIn(day, happens(STIFF) ? 25 : 5)));
        }
        if (day % 7 == 0) {
            on(new TakeIn(client.pulse(day)));
        }
        on(new RunReviews(at(day, "12:00")));
        answerAsCoach(day);
        if (day == 10) {
            on(new TakeIn(client.assessment(day)));
        }
        List<Prescription> items =
                state.planOn(ProgrammeClient.day(day)).map(Plan::items).orElse(List.of());
        for (Prescription item : items) {
            if (!happens(LEFT_OUT)) {
                on(new TakeIn(
                        client.session(day, item.exercise(), item.exercise().startsWith("walk"))));
            }
        }
        if (happens(PAINFUL)) {
            on(new TakeIn(client.symptom(day, 4)));
        }
    }

    private void answerAsCoach(int day) {
        Instant at = at(day, "14:00");
        state.proposal().ifPresent(proposal -> on(new ConfirmProposal(proposal.id(), ProgrammeClient.COACH, at)));
        state.review().ifPresent(_ -> on(new ResolveReview(ProgrammeClient.COACH, at)));
    }

    private boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    private static Instant at(int day, String time) {
        return ProgrammeClient.at(day, time).toInstant();
    }

    private void on(ProgrammeCommand command) {
        for (ProgrammeEvent event : DECIDER.decide(command, state)) {
            events.add(event);
            state = DECIDER.evolve(state, event);
        }
    }
}
