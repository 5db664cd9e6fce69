package dev.backcoach.programme.dose;

import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.programme.Deliberation;
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
        return of(deliberation, exercise, Removal.STEPPED_OUT);
    }

    /** @param removal what it is called where the exercise leaves the plan */
    public Optional<Function<UUID, Outcome>> of(Deliberation deliberation, String exercise, Removal removal) {
        Optional<Prescription> found = deliberation.course().latestPlan().item(exercise);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Prescription item = found.get();
        Optional<Prescription> lower = lower(deliberation, item, deliberation.today());
        if (lower.isPresent()) {
            return Optional.of(id -> lower.get().exercise().equals(exercise)
                    ? new DoseStepped(id, deliberation.nextPlanVersion(), item.rung(), lower.get())
                    : new VariantRegressed(id, deliberation.nextPlanVersion(), exercise, lower.get()));
        }
        if (deliberation.has("R-START-1")
                && exercise.equals(deliberation.course().startExercise())) {
            return Optional.empty();
        }
        return Optional.of(id -> new ExerciseRemoved(
                id, deliberation.nextPlanVersion(), exercise, item.rung(), removal, deliberation.today()));
    }

    /** The item down once, from a day on; empty where nothing is left below it. */
    public Optional<Prescription> lower(Deliberation deliberation, Prescription item, LocalDate from) {
        if (item.rung() > 1) {
            return Optional.of(prescribed(deliberation, item.exercise(), item.rung() - 1, from));
        }
        Plan plan = deliberation.course().latestPlan();
        Exclusions exclusions = new Exclusions(deliberation.catalogue());
        return deliberation
                .catalogue()
                .easierThan(deliberation.catalogue().exercise(item.exercise()))
                .filter(e -> !plan.has(e.id()))
                .filter(e -> exclusions
                        .because(deliberation.now(), e, deliberation.today())
                        .isEmpty())
                .map(e -> prescribed(deliberation, e.id(), 1, from));
    }

    /** This rung of the exercise from a day on, as often as the client has days. */
    public static Prescription prescribed(Deliberation deliberation, String exercise, int rung, LocalDate from) {
        Rung dose = deliberation.catalogue().exercise(exercise).rung(rung);
        return new Prescription(exercise, rung, timesPerWeek(deliberation, dose), from);
    }

    /** Times a week of a rung, capped by the client's available days. */
    public static int timesPerWeek(Deliberation deliberation, Rung rung) {
        return Math.min(
                rung.timesPerWeek(), deliberation.now().profile().start().daysPerWeek());
    }
}
