package dev.backcoach.local.journey;

import dev.backcoach.local.journey.Plan.Item;
import dev.backcoach.local.journey.Plan.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the programme has to decide on the worked journey (domain.md 5.6). Each check throws {@link JourneyFailed} with
 * the day and the difference.
 */
final class Verdicts {

    private static final Item WALK = new Item("walk.block", 1, 12, "MINUTES", 7);
    private static final Item PLANK = new Item("plank.full", 3, 10, "SECONDS", 7);
    private static final Item PLANK_ON_KNEES = new Item("plank.knee", 3, 10, "SECONDS", 7);

    /** Rules that change what a client may or has to do; they act on the days of the table and on no other. */
    private static final Pattern VERDICT = Pattern.compile(
            "R-(START-1|WIN-[234]|AGG-.*|SAFE-.*|GATE-.*|ADD-.*|BACK-.*|DOSE-.*|REG-.*|PLAT-.*|EXCL-2)");

    private static final Duration FOR_A_DECISION = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ProgrammeDesk programme;
    private final Days days;
    private final Narrator narrator;

    Verdicts(ProgrammeDesk programme, Days days, Narrator narrator) {
        this.programme = programme;
        this.days = days;
        this.narrator = narrator;
    }

    void opened() {
        decided(0, null, "R-START-1");
    }

    void planOne() {
        Plan plan = plan(1, 1, List.of(WALK));
        window(1, plan, "NORMAL", 1, 14);
    }

    void extended() {
        adherence(15, decided(15, days.noon(15), "R-WIN-3"), "78.6 %");
        window(15, programme.plan(), "NORMAL", 1, 21);
    }

    /** Answers the proposed plank. */
    Plan.Proposal passed() {
        adherence(22, decided(22, days.noon(22), "R-WIN-2", "R-GATE-1", "R-ADD-1"), "81.0 %");
        Plan plan = programme.plan();
        checks(22).equal("passed gates", List.of("R-GATE-1"), plan.gatesPassed());
        return proposal(22, plan, PLANK);
    }

    void plankConfirmed() {
        Plan.Next next = checks(22)
                .present("a plan that takes effect later", programme.plan().next());
        checks(22).equal("the next plan", new Plan.Next(2, days.date(23), List.of(WALK, PLANK)), next);
    }

    void planTwo() {
        window(23, plan(23, 2, List.of(WALK, PLANK)), "NORMAL", 23, 36);
    }

    void heldAfterStiffMorning() {
        decided(24, null, "R-AGG-1");
        window(24, plan(24, 2, List.of(WALK, PLANK)), "NORMAL", 25, 38);
    }

    void plankTakenBack() {
        decided(26, null, "R-AGG-3");
        window(26, plan(26, 3, List.of(WALK)), "CALM", 27, 33);
    }

    void calm() {
        decided(34, days.noon(34), "R-WIN-2");
        window(34, plan(34, 3, List.of(WALK)), "NORMAL", 34, 47);
    }

    void plankOnKneesProposed() {
        decided(48, days.noon(48), "R-WIN-2", "R-BACK-1");
        proposal(48, plan(48, 3, List.of(WALK)), PLANK_ON_KNEES);
    }

    /** On all other days nothing is decided that changes anything. */
    void nothing(int day) {
        for (Decision decision : programme.newDecisions()) {
            Set<String> rules = verdicts(decision);
            checks(day).holds("no decision, but these rules acted: " + rules, rules.isEmpty());
        }
    }

    private List<Decision> decided(int day, Instant asOf, String... expected) {
        Set<String> outstanding = new TreeSet<>(Set.of(expected));
        List<Decision> taken = new ArrayList<>();
        Patience patience = Patience.of(FOR_A_DECISION);
        do {
            for (Decision decision : programme.newDecisions()) {
                Set<String> rules = verdicts(decision);
                checks(day)
                        .holds(
                                "only " + Set.of(expected) + " to act, but so did " + rules,
                                Set.of(expected).containsAll(rules));
                if (!rules.isEmpty()) {
                    checkTrace(day, asOf, decision);
                    outstanding.removeAll(rules);
                    taken.add(decision);
                    narrator.decided(decision);
                }
            }
        } while (!outstanding.isEmpty() && patience.pause(LOOK_AGAIN));
        checks(day).holds("a decision by " + outstanding + " within a minute", outstanding.isEmpty());
        return taken;
    }

    private static void adherence(int day, List<Decision> taken, String expected) {
        Optional<String> share = taken.stream()
                .flatMap(decision -> decision.figure("adherence").stream())
                .findFirst();
        checks(day).equal("adherence", expected, Figures.percent(checks(day).present("the adherence", share)));
    }

    private void checkTrace(int day, Instant asOf, Decision decision) {
        if (asOf != null) {
            checks(day).equal("the moment decided as of", asOf, decision.asOf());
        }
        decision.fired().stream()
                .filter(fired -> VERDICT.matcher(fired.rule()).matches())
                .forEach(fired -> checks(day)
                        .holds(
                                "events that " + fired.rule() + " rests on",
                                !fired.inputs().isEmpty()));
        checks(day).holds("an explanation in words", !decision.explanation().isBlank());
    }

    private Plan plan(int day, int version, List<Item> items) {
        Plan plan = programme.plan();
        checks(day).equal("the programme's status", "RUNNING", plan.status());
        checks(day).equal("the plan's version", version, plan.version());
        checks(day).equal("the plan", items, plan.items());
        narrator.planChanged(plan);
        return plan;
    }

    private void window(int day, Plan plan, String kind, int firstDay, int lastDay) {
        LocalDate first = days.date(firstDay);
        LocalDate last = days.date(lastDay);
        Window window = checks(day).present("a window", plan.window());
        checks(day).equal("the window", new Window(kind, first, last), window);
    }

    private static Plan.Proposal proposal(int day, Plan plan, Item expected) {
        Plan.Proposal proposal = checks(day).present("a proposal", plan.proposal());
        checks(day).equal("the proposal", expected, proposal.item());
        return proposal;
    }

    private static Set<String> verdicts(Decision decision) {
        Set<String> rules = new TreeSet<>(decision.rules());
        rules.removeIf(rule -> !VERDICT.matcher(rule).matches());
        return rules;
    }

    private static Checks checks(int day) {
        return new Checks(day);
    }
}
