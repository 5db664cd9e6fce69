package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.programme.Deliberation;
import java.util.Optional;

/** What every candidate has to survive (domain.md 5.4): exclusions, prerequisites, gates, room and time in the plan. */
final class Filters {

    private static final int MOST_ITEMS = 8;

    private Filters() {}

    /** Why this rung of the exercise cannot be proposed; empty when it can. */
    static Optional<String> because(Deliberation deliberation, Exercise exercise, int rung) {
        Exclusions exclusions = new Exclusions(deliberation.catalogue());
        Plan plan = deliberation.course().latestPlan();
        boolean isNew = plan.item(exercise.id()).isEmpty();
        Optional<String> excluded = exclusions.because(deliberation.now(), exercise, deliberation.today());
        if (excluded.isPresent()) {
            return excluded;
        }
        if (rung > exclusions.highestRung(deliberation.now().profile(), exercise)) {
            return Optional.of("LOWEST_RUNG_ONLY");
        }
        if (isNew && !Prerequisites.met(deliberation.now(), exercise)) {
            return Optional.of("PREREQUISITE");
        }
        if (exercise.stageOf(rung).compareTo(Stage.STRENGTH) >= 0
                && !deliberation.course().open(ReliefGate.ID)) {
            return Optional.of("GATE_SHUT_" + ReliefGate.ID);
        }
        if (isNew && plan.items().size() >= MOST_ITEMS) {
            return Optional.of("PLAN_FULL");
        }
        return minutes(deliberation, exercise, rung)
                        > deliberation.now().profile().start().minutesPerDay()
                ? Optional.of("MINUTES_PER_DAY")
                : Optional.empty();
    }

    private static double minutes(Deliberation deliberation, Exercise exercise, int rung) {
        double others = deliberation.course().latestPlan().items().stream()
                .filter(i -> !i.exercise().equals(exercise.id()))
                .mapToDouble(i -> deliberation
                        .catalogue()
                        .exercise(i.exercise())
                        .rung(i.rung())
                        .dose()
                        .minutes())
                .sum();
        return others + exercise.rung(rung).dose().minutes();
    }

    /** Times a week of a rung, capped by the client's available days. */
    static int timesPerWeek(Deliberation deliberation, Rung rung) {
        return Math.min(
                rung.timesPerWeek(), deliberation.now().profile().start().daysPerWeek());
    }
}
