package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.gate.FundamentalGate;
import dev.backcoach.programme.gate.GateReading;
import dev.backcoach.programme.goal.AskForRetest;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.DerivedId;
import dev.backcoach.programme.programme.Ruling;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.window.OpenNextWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The fourth step of an evaluation (domain.md 5.3 and 5.4): after a pass, with no hold, the first candidate that
 * survives the filters is proposed to the coach (R-ONE-1); where none does, a review is asked for (R-PLAT-1).
 */
public final class ProposeChange {

    private static final List<Candidate> IN_ORDER = List.of(
            new EnterMaintenance(),
            new ResumePaused(),
            new ReplaceTakenBack(),
            new MassageTightBack(),
            new RelievePosition(),
            new RollTenderArea(),
            new StretchStiffHip(),
            new AddOneProbe(),
            new RaiseStartActivity(),
            new ReturnToSport(),
            new TrainWeakLink(),
            new AddMovement(),
            new AddPrerequisite(),
            new RaiseNeeded());

    /** Proposes where a passed window has earned it and nothing keeps it back. */
    public void consider(Deliberation deliberation) {
        Course course = deliberation.course();
        if (course == null || !mayIncrease(deliberation, course)) {
            return;
        }
        boolean unearned = !deliberation.has("R-ONE-1") && !course.passed().isEmpty();
        if (course.passHeld() || unearned) {
            propose(deliberation);
        } else if (resumes(deliberation, course)) {
            first(deliberation, List.of(new ResumePaused()), new ArrayList<>());
        }
    }

    /** Whether nothing holds increases (R-ONE-1, R-SAFE-3, R-AGG-4, review). */
    private static boolean mayIncrease(Deliberation deliberation, Course course) {
        return (course.window() == null || !deliberation.has("R-ONE-1"))
                && course.proposal() == null
                && !(course.increasesHeld() && deliberation.has(HoldIncreases.ID))
                && course.runs()
                && course.review() == null
                && course.flare() == null;
    }

    /** Whether the calm window after a flare has passed just now, which earns the return of what was paused. */
    private static boolean resumes(Deliberation deliberation, Course course) {
        return course.idle()
                && !course.memory().paused().isEmpty()
                && !course.passed().isEmpty()
                && course.passed().getLast().window().kind() == WindowKind.CALM
                && course.passed().getLast().at().equals(deliberation.asOf());
    }

    /** Proposes the first candidate, or asks for a review; once the goal is reached a window opens instead. */
    void propose(Deliberation deliberation) {
        List<Rejected> rejected = new ArrayList<>();
        if (deliberation.course().aim().maintenance()) {
            new OpenNextWindow().open(deliberation);
            return;
        }
        if (first(deliberation, IN_ORDER, rejected)) {
            return;
        }
        if (deliberation.course().aim().reachedOn() != null) {
            new OpenNextWindow().open(deliberation);
            return;
        }
        Ruling ruling = deliberation.ruling().fired("R-PLAT-1", "REVIEW", Figures.none(), List.of());
        new AskForRetest().atPlateau(deliberation, ruling);
        ruling.rejected(rejected)
                .then(id -> new ReviewRequested(id, ReviewKind.NO_CANDIDATE))
                .because("R-PLAT-1.REVIEW", Figures.none());
    }

    private static boolean first(Deliberation deliberation, List<Candidate> candidates, List<Rejected> rejected) {
        for (Candidate candidate : candidates) {
            if (!deliberation.has(candidate.rule())) {
                continue;
            }
            Finding finding = candidate.find(deliberation);
            rejected.addAll(finding.rejected());
            if (finding instanceof Finding.Found found) {
                propose(deliberation, candidate.ruleOf(found), found, rejected);
                return true;
            }
        }
        return false;
    }

    /** Whether the rule would still propose what waits. */
    static boolean stillFound(Deliberation deliberation, Proposal proposal) {
        return IN_ORDER.stream()
                .map(candidate -> candidate.find(deliberation))
                .anyMatch(finding -> finding instanceof Finding.Found found
                        && found.kind() == proposal.kind()
                        && found.exercise().equals(proposal.exercise())
                        && found.rung() == proposal.rung());
    }

    private static void propose(Deliberation deliberation, String rule, Finding.Found found, List<Rejected> rejected) {
        Ruling ruling = deliberation.ruling();
        Proposal proposal = new Proposal(
                DerivedId.of(ruling.id(), 1),
                deliberation.course().proposals() + 1,
                rule,
                found.kind(),
                found.exercise(),
                found.from(),
                found.rung(),
                found.timesPerWeek(),
                deliberation.asOf(),
                expiry(deliberation),
                found.givesWay(),
                found.items());
        ruling.fired(
                        rule,
                        "PROPOSED",
                        Figures.of("exercise", found.exercise())
                                .and("rung", found.rung())
                                .and("timesPerWeek", found.timesPerWeek())
                                .and("givesWay", found.givesWay()),
                        found.inputs())
                .rejected(rejected);
        for (GateReading gate : found.opened()) {
            ruling.fired(rule(gate), "PASSED", gate.figures(), gate.inputs())
                    .then(id -> new GatePassed(id, gate.gate(), deliberation.asOf(), gate.session()));
        }
        ruling.then(id -> new ChangeProposed(id, proposal))
                .because(rule + ".PROPOSED", Figures.of("exercise", found.exercise()));
        boolean byTests = rejected.stream().anyMatch(r -> r.because().equals("GATE_SHUT_" + FundamentalGate.ID));
        if (byTests) {
            new AskForRetest().forGate(deliberation, FundamentalGate.ID);
        }
        if (deliberation.course().setting().confirmation() == Confirmation.AUTOMATIC) {
            new Enact(deliberation).takenUp(deliberation.course().proposal());
        }
    }

    /** The id of a gate's rule, without the chain that R-GATE-2 names. */
    private static String rule(GateReading gate) {
        return gate.gate().contains("/") ? gate.gate().substring(0, gate.gate().indexOf('/')) : gate.gate();
    }

    /** The same time of day, local days later. */
    private static Instant expiry(Deliberation deliberation) {
        return deliberation
                .asOf()
                .atZone(deliberation.now().profile().zoneId())
                .plusDays(deliberation.policy().proposing().proposalDays())
                .toInstant();
    }
}
