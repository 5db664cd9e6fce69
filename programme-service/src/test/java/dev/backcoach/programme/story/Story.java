package dev.backcoach.programme.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.content.ExerciseLibrary;
import dev.backcoach.programme.content.PolicyFiles;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A client's programme lived through, command by command, with the strict policy. After each command the state is
 * compared with a fold over the whole stream.
 */
public final class Story {

    /** All exercises of the content. */
    public static final Catalogue ALL = ExerciseLibrary.load().catalogue();

    /** The policies that are shipped. */
    public static final Policies POLICIES = PolicyFiles.load();

    public final Client client;
    private final Catalogue catalogue;
    private final Rulebook book;
    private final ProgrammeDecider decider;
    private final List<ProgrammeEvent> events = new ArrayList<>();
    private final List<List<ProgrammeEvent>> commands = new ArrayList<>();
    private Programme state = Programme.UNKNOWN;

    public Story(Client client) {
        this(client, Exercises.few());
    }

    public Story(Client client, Catalogue catalogue) {
        this(client, Rulebook.of(catalogue, POLICIES));
    }

    public Story(Client client, Rulebook book) {
        this.client = client;
        this.catalogue = book.catalogue();
        this.book = book;
        this.decider = new ProgrammeDecider(book);
    }

    /** The client of domain.md 5.6 on the evening before day 1. */
    public static Story opened() {
        Client client = new Client();
        return new Story(client).told(client.intake());
    }

    /** The client with all exercises of the content and this goal, on the evening before day 1. */
    public static Story towards(List<String> demands, String sport) {
        Client client = new Client();
        return new Story(client, ALL)
                .told(client.registration())
                .told(client.consent())
                .told(client.screen(0, ScreenOutcome.CLEARED))
                .told(client.triggers())
                .told(client.start(demands, sport))
                .told(client.completion());
    }

    /** Days on which everything of the plan is done in full, and the pulse is answered. */
    public Story fullDays(int from, int to) {
        for (int day = from; day <= to; day++) {
            told(client.checkIn(day));
            if (day % 7 == 0) {
                told(client.pulse(day, ScreenOutcome.CLEARED));
            }
            for (Prescription item : state.planOn(Client.day(day)).orElseThrow().items()) {
                if (day % 7 < item.timesPerWeek()) {
                    Dose dose = catalogue
                            .exercise(item.exercise())
                            .rung(item.rung())
                            .dose();
                    told(client.session(day, item.exercise(), dose.sets(), dose.amount(), dose.unit(), 1));
                }
            }
        }
        return this;
    }

    /** In the plan since a day, as if it had been earned. */
    public Story given(int day, String exercise, int rung) {
        LocalDate on = Client.day(day);
        UUID decision = new UUID(9, events.size());
        int version = state.course().latestPlan().version() + 1;
        int times = catalogue.exercise(exercise).rung(rung).timesPerWeek();
        Prescription item = new Prescription(exercise, rung, times, on);
        return happened(
                state.course().latestPlan().has(exercise)
                        ? new DoseStepped(decision, version, 0, item)
                        : new ExerciseAdded(decision, version, item));
    }

    /** The gate is open. */
    public Story open(String gate) {
        return happened(new GatePassed(new UUID(9, events.size()), gate, Instant.EPOCH));
    }

    /** What waits for the coach, such as {@code R-ADD-2 clam/1}. */
    public String proposed() {
        return state.proposal()
                .map(p -> p.rule() + " " + p.exercise() + "/" + p.rung())
                .orElse("nothing");
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
        List<ProgrammeEvent> decided = decider.decide(command, state);
        commands.add(decided);
        for (ProgrammeEvent event : decided) {
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
        commands.add(List.of(event));
        events.add(event);
        state = decider.evolve(state, event);
        return this;
    }

    /** What its decisions go by. */
    public Rulebook book() {
        return book;
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

    /** What each command led to, in order. */
    public List<List<ProgrammeEvent>> commands() {
        return List.copyOf(commands);
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
