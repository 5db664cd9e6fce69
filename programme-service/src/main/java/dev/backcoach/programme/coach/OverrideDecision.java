package dev.backcoach.programme.coach;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.command.OverridePlan;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.event.DecisionOverridden;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.gate.EnduranceGate;
import dev.backcoach.programme.gate.FundamentalGate;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.gate.SportGate;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * R-COACH-1 (domain.md 5.5): a coach may override anything but R-SAFE, with a reason; what the engine had against it is
 * recorded, and what becomes of it is followed. The relief gate needs a second confirmation. Restriction tags come from
 * the safety screen, so that they stand.
 */
public final class OverrideDecision {

    static final String ID = "R-COACH-1";

    /**
     * Overrides.
     *
     * @throws Rejection naming the rule that stands, or what the command lacks
     */
    public void act(Deliberation deliberation, OverridePlan command) {
        switch (command.kind()) {
            case PRESCRIBE -> prescribe(deliberation, command);
            case REMOVE -> remove(deliberation, command);
            case OPEN_GATE -> openGate(deliberation, command);
        }
    }

    private static void prescribe(Deliberation deliberation, OverridePlan command) {
        Exercise exercise = deliberation
                .catalogue()
                .find(command.subject())
                .orElseThrow(() -> new Rejection(ID, "No such exercise: GET /programme/v1/exercises lists them."));
        if (command.rung() < 1 || command.rung() > exercise.top()) {
            throw new Rejection(ID, "This exercise has rungs 1 to " + exercise.top() + ".");
        }
        Optional<String> tag =
                new Exclusions(deliberation.catalogue()).tag(deliberation.now().profile(), exercise);
        if (tag.isPresent()) {
            throw new Rejection(
                    "R-EXCL-1",
                    "The safety screen excludes this exercise (" + tag.get() + "), which nobody overrides.");
        }
        Optional<Prescription> now = deliberation.course().latestPlan().item(exercise.id());
        boolean increases = now.isEmpty() || command.rung() > now.get().rung();
        if (increases && deliberation.course().increasesHeld()) {
            throw new Rejection("R-SAFE-3", "The weekly pulse is overdue: nothing increases until it is answered.");
        }
        boolean behindRelief = exercise.stageOf(command.rung()).compareTo(Stage.STRENGTH) >= 0
                && !deliberation.course().open(ReliefGate.ID);
        if (increases && behindRelief) {
            mustBeConfirmed(command);
        }
        if (!increases && now.get().rung() == command.rung()) {
            return;
        }
        new Prescribe(deliberation, command, exercise).act(now.orElse(null));
    }

    private static void mustBeConfirmed(OverridePlan command) {
        if (!command.confirmed()) {
            throw new Rejection(
                    ReliefGate.ID,
                    "Pain reduction is never jumped: to override the relief gate, send it again with confirmed = true.");
        }
    }

    private static void remove(Deliberation deliberation, OverridePlan command) {
        Course course = deliberation.course();
        if (command.subject().equals(course.startExercise())) {
            throw new Rejection("R-START-1", "The start activity stays while the programme runs: lower it instead.");
        }
        Prescription item = course.latestPlan()
                .item(command.subject())
                .orElseThrow(() -> new Rejection(ID, "This exercise is not in the plan: read the programme."));
        Ruling ruling = overridden(deliberation, command, "REMOVED", 0, List.of());
        Window open = course.window();
        if (open != null && open.change() != null && open.change().concerns(item.exercise())) {
            ruling.then(id -> new WindowClosed(id, open));
        }
        ruling.then(id -> new ExerciseRemoved(
                        id,
                        deliberation.nextPlanVersion(),
                        item.exercise(),
                        item.rung(),
                        Removal.BY_COACH,
                        deliberation.today()))
                .because("R-COACH-1.REMOVED", Figures.of("exercise", item.exercise()));
    }

    private static void openGate(Deliberation deliberation, OverridePlan command) {
        String gate = command.subject();
        boolean known = Set.of(ReliefGate.ID, FundamentalGate.ID, SportGate.ID).contains(gate)
                || deliberation.catalogue().chains().stream()
                        .anyMatch(c -> EnduranceGate.of(c).equals(gate));
        if (!known) {
            throw new Rejection(ID, "Gates are R-GATE-1, R-GATE-2/<chain>, R-GATE-3 and R-GATE-4.");
        }
        if (deliberation.course().open(gate)) {
            return;
        }
        if (gate.equals(ReliefGate.ID)) {
            mustBeConfirmed(command);
        }
        overridden(deliberation, command, "GATE_OPENED", 0, List.of("GATE_SHUT_" + gate))
                .then(id -> new GatePassed(id, gate, deliberation.asOf()))
                .because("R-COACH-1.GATE_OPENED", Figures.of("gate", gate));
    }

    static Ruling overridden(
            Deliberation deliberation, OverridePlan command, String kind, int rung, List<String> objections) {
        return deliberation
                .ruling()
                .fired(
                        ID,
                        kind,
                        Figures.of("subject", command.subject())
                                .and("reason", command.reason())
                                .and("objections", objections.isEmpty() ? null : String.join(",", objections)),
                        List.of())
                .then(id -> new DecisionOverridden(
                        id,
                        command.coach(),
                        kind,
                        command.subject(),
                        rung,
                        objections,
                        command.reason(),
                        command.text()));
    }
}
