package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.proposal.Exclusions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Down (domain.md 5.1): one rung down; at the lowest rung the easier variant's first one unless it is excluded, barred
 * or in the plan already; else out of the plan, except for the start activity, which stays.
 */
public final class StepDown {

    /** What happens at once; empty where nothing lower is left for the start activity. */
    public Optional<Function<UUID, Outcome>> of(Deliberation deliberation, String exercise) {
        Plan plan = deliberation.course().latestPlan();
        LocalDate today = deliberation.today();
        Optional<Prescription> found = plan.item(exercise);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Prescription item = found.get();
        if (item.rung() > 1) {
            Prescription lower = prescribed(deliberation, exercise, item.rung() - 1);
            return Optional.of(id -> new DoseStepped(id, deliberation.nextPlanVersion(), item.rung(), lower));
        }
        Optional<Exercise> easier = easier(deliberation, plan, exercise);
        if (easier.isPresent()) {
            Prescription lower = prescribed(deliberation, easier.get().id(), 1);
            return Optional.of(id -> new VariantRegressed(id, deliberation.nextPlanVersion(), exercise, lower));
        }
        if (exercise.equals(deliberation.course().startExercise())) {
            return Optional.empty();
        }
        return Optional.of(id -> new ExerciseRemoved(
                id, deliberation.nextPlanVersion(), exercise, item.rung(), Removal.STEPPED_OUT, today));
    }

    private static Optional<Exercise> easier(Deliberation deliberation, Plan plan, String exercise) {
        Exclusions exclusions = new Exclusions(deliberation.catalogue());
        return deliberation
                .catalogue()
                .easierThan(deliberation.catalogue().exercise(exercise))
                .filter(e -> plan.item(e.id()).isEmpty())
                .filter(e -> exclusions
                        .because(deliberation.now(), e, deliberation.today())
                        .isEmpty());
    }

    /** This rung of the exercise from today on, as often as the client has days. */
    static Prescription prescribed(Deliberation deliberation, String exercise, int rung) {
        Rung dose = deliberation.catalogue().exercise(exercise).rung(rung);
        int days = deliberation.now().profile().start().daysPerWeek();
        return new Prescription(exercise, rung, Math.min(dose.timesPerWeek(), days), deliberation.today());
    }
}
