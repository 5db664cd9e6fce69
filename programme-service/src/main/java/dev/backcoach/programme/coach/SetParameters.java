package dev.backcoach.programme.coach;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.command.SetTarget;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.BaselineSet;
import dev.backcoach.programme.event.PolicyAdjusted;
import dev.backcoach.programme.event.TargetSet;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Adjustable;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.Range;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;

/** What a coach sets for a client: the policy and its adjustments, targets, baselines (R-COACH-1). */
public final class SetParameters {

    private static final String ID = "R-COACH-1";

    /**
     * Chooses and adjusts the policy; it holds for everything that is decided from now on.
     *
     * @throws Rejection when it is not known, or a value is out of its bounds
     */
    public void policy(Deliberation deliberation, ChoosePolicy command) {
        Policy policy = deliberation
                .policies()
                .withId(command.policy())
                .or(() -> deliberation.policies().named(command.policy()))
                .orElseThrow(() -> new Rejection(ID, "No such policy: choose STRICT or PAIN_MONITORING."));
        Adjustable bounds = policy.adjustable();
        within(bounds.windowDays(), command.windowDays() == null ? null : (double) command.windowDays(), "windowDays");
        within(bounds.minAdherence(), command.minAdherence(), "minAdherence");
        PolicySetting setting = new PolicySetting(
                policy.id(), command.windowDays(), command.minAdherence(), command.fast(), command.confirmation());
        if (setting.equals(deliberation.course().setting())) {
            return;
        }
        deliberation
                .ruling()
                .fired(
                        ID,
                        "POLICY",
                        Figures.of("policy", policy.id())
                                .and("windowDays", command.windowDays())
                                .and("minAdherence", command.minAdherence())
                                .and("fast", command.fast())
                                .and("confirmation", command.confirmation())
                                .and("reason", command.reason()),
                        List.of())
                .then(id -> new PolicyAdjusted(id, command.coach(), setting, command.reason(), command.text()))
                .because("R-COACH-1.POLICY", Figures.of("policy", policy.id()));
    }

    private static void within(Range bounds, Double value, String name) {
        if (value != null && !bounds.holds(value)) {
            throw new Rejection(ID, name + " has to be from " + bounds.min() + " to " + bounds.max() + ".");
        }
    }

    /**
     * Sets the target of a movement.
     *
     * @throws Rejection when movement, exercise or rung do not belong together
     */
    public void target(Deliberation deliberation, SetTarget command) {
        Movement movement = deliberation.catalogue().movements().stream()
                .filter(m -> m.name().equals(command.movement()))
                .findFirst()
                .orElseThrow(() -> new Rejection(ID, "No such movement."));
        if (!movement.exercises().contains(command.exercise())) {
            throw new Rejection(ID, "Exercises of this movement are " + String.join(", ", movement.exercises()) + ".");
        }
        int top = deliberation.catalogue().exercise(command.exercise()).top();
        if (command.rung() < 1 || command.rung() > top) {
            throw new Rejection(ID, "This exercise has rungs 1 to " + top + ".");
        }
        Aim.Target target = new Aim.Target(command.exercise(), command.rung());
        if (target.equals(deliberation.course().aim().targets().get(command.movement()))) {
            return;
        }
        deliberation
                .ruling()
                .fired(
                        ID,
                        "TARGET",
                        Figures.of("movement", command.movement())
                                .and("exercise", command.exercise())
                                .and("rung", command.rung())
                                .and("reason", command.reason()),
                        List.of())
                .then(id -> new TargetSet(
                        id, command.coach(), command.movement(), command.exercise(), command.rung(), command.reason()))
                .because("R-COACH-1.TARGET", Figures.of("exercise", command.exercise()));
    }

    /** Sets the baselines from today on; the same ones again change nothing. */
    public void baselines(Deliberation deliberation, SetBaselines command) {
        if (command.baselines().equals(deliberation.now().baselines().orElseThrow())) {
            return;
        }
        deliberation
                .ruling()
                .fired(
                        ID,
                        "BASELINES",
                        Figures.of("usual", command.baselines().usual())
                                .and("worst", command.baselines().worst())
                                .and("stiffness", command.baselines().stiffness())
                                .and("reason", command.reason()),
                        List.of())
                .then(id -> new BaselineSet(
                        id, command.coach(), command.baselines(), deliberation.today(), command.reason()))
                .because("R-COACH-1.BASELINES", Figures.none());
    }
}
