package dev.backcoach.programme.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Programme;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A client's programme lived through, command by command, with the strict policy. After each command the state is
 * compared with a fold over the whole stream.
 */
public final class Story {

    public final Client client;
    private final ProgrammeDecider decider;
    private final List<ProgrammeEvent> events = new ArrayList<>();
    private Programme state = Programme.UNKNOWN;

    public Story(Client client) {
        this(client, Exercises.few());
    }

    public Story(Client client, Catalogue catalogue) {
        this.client = client;
        this.decider = new ProgrammeDecider(catalogue, Policy.STRICT);
    }

    /** The client of domain.md 5.6 on the evening before day 1. */
    public static Story opened() {
        Client client = new Client();
        return new Story(client).told(client.intake());
    }

    /** The same, with everything done and reported on these days. */
    public Story calmDays(int from, int to) {
        for (int day = from; day <= to; day++) {
            calmDay(day);
        }
        return this;
    }

    /** Check-in, pulse every seventh day, and every exercise of the plan. */
    public Story calmDay(int day) {
        told(client.checkIn(day));
        if (day % 7 == 0) {
            told(client.pulse(day, ScreenOutcome.CLEARED));
        }
        told(client.walk(day));
        for (Prescription item : state.planOn(Client.day(day)).orElseThrow().items()) {
            if (!item.exercise().startsWith("walk")) {
                told(client.plank(day, item.exercise(), 1));
            }
        }
        return this;
    }

    /** On the first window: passed on day 15, with the probe proposed. */
    public static Story withProbeProposed() {
        Story story = opened().calmDays(1, 10);
        story.told(story.client.assessment(10, 0));
        return story.calmDays(11, 14).reviewed(15, "12:00");
    }

    /** The same, confirmed on day 15: plank.full from day 16. */
    public static Story withProbe() {
        return withProbeProposed().confirmed(15, "13:00");
    }

    public Story told(List<FactNoted> facts) {
        facts.forEach(this::told);
        return this;
    }

    public Story told(FactNoted fact) {
        return on(new TakeIn(fact));
    }

    public Story reviewed(int day, String time) {
        return on(new RunReviews(client.at(day, time).toInstant()));
    }

    public Story confirmed(int day, String time) {
        return on(new ConfirmProposal(
                proposal(), Client.COACH, client.at(day, time).toInstant()));
    }

    public Story rejected(int day, String time) {
        return on(new RejectProposal(
                proposal(),
                Client.COACH,
                "TOO_EARLY",
                null,
                client.at(day, time).toInstant()));
    }

    private UUID proposal() {
        return state.proposal().orElseThrow().id();
    }

    public Story on(ProgrammeCommand command) {
        for (ProgrammeEvent event : decider.decide(command, state)) {
            events.add(event);
            state = decider.evolve(state, event);
        }
        assertThat(replayed()).isEqualTo(state);
        return this;
    }

    private Programme replayed() {
        Programme folded = decider.initial();
        for (ProgrammeEvent event : events) {
            folded = decider.evolve(folded, event);
        }
        return folded;
    }

    /** This is recorded, whatever led to it. */
    public Story happened(ProgrammeEvent event) {
        events.add(event);
        state = decider.evolve(state, event);
        return this;
    }

    public ProgrammeDecider decider() {
        return decider;
    }

    public Programme state() {
        return state;
    }

    public List<ProgrammeEvent> events() {
        return List.copyOf(events);
    }

    /** The decisions so far. */
    public List<WhyTrace> decisions() {
        return events.stream()
                .filter(DecisionTaken.class::isInstance)
                .map(e -> ((DecisionTaken) e).why())
                .toList();
    }

    public WhyTrace lastDecision() {
        return decisions().getLast();
    }

    /** The latest decision in which this rule had a say. */
    public WhyTrace decisionBy(String rule) {
        return decisions().reversed().stream()
                .filter(d -> d.fired().stream().anyMatch(f -> f.rule().equals(rule)))
                .findFirst()
                .orElseThrow();
    }

    /** What the rule said last. */
    public Fired firedBy(String rule) {
        return decisionBy(rule).fired().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** What the latest decision made happen. */
    public List<Outcome> outcomes() {
        UUID last = events.reversed().stream()
                .filter(DecisionTaken.class::isInstance)
                .map(e -> ((DecisionTaken) e).decision())
                .findFirst()
                .orElseThrow();
        return events.stream()
                .filter(Outcome.class::isInstance)
                .map(Outcome.class::cast)
                .filter(o -> o.decision().equals(last))
                .toList();
    }

    /** Exercises and rungs of the plan of a day, such as {@code walk.block/2}. */
    public List<String> plan(int day) {
        return state.planOn(Client.day(day)).orElseThrow().items().stream()
                .map(i -> i.exercise() + "/" + i.rung())
                .toList();
    }

    public OffsetDateTime at(int day, String time) {
        return client.at(day, time);
    }
}
