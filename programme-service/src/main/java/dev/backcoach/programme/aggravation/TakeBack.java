package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.ItemsPaused;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Undoes an increase at once: an added exercise leaves the plan, a rung goes back to where it was, a harder variant gives
 * way to what it had replaced, and what had come back after a flare is paused again.
 */
final class TakeBack {

    /** What undoes the change; empty where it is no increase, or stands no longer. */
    Optional<Function<UUID, Outcome>> of(Deliberation deliberation, Change change) {
        if (!change.increases()) {
            return Optional.empty();
        }
        if (change.kind() == ChangeKind.RESUMED) {
            return paused(deliberation, change);
        }
        Optional<Prescription> item = deliberation.course().latestPlan().item(change.current());
        if (item.isEmpty()) {
            return Optional.empty();
        }
        if (change.kind() == ChangeKind.RUNG_UP || (change.gaveWay() != null && change.steppedDownTo() != null)) {
            return lower(deliberation, change, item.get());
        }
        Optional<Prescription> before = Optional.ofNullable(change.gaveWay())
                .filter(i -> !deliberation.course().latestPlan().has(i.exercise()))
                .filter(i -> allowed(deliberation, i.exercise()));
        if (before.isPresent()) {
            Prescription again = StepDown.prescribed(
                    deliberation, before.get().exercise(), before.get().rung(), deliberation.today());
            return Optional.of(id -> new VariantRegressed(
                    id, deliberation.nextPlanVersion(), change.current(), again, Removal.TAKEN_BACK));
        }
        return Optional.of(id -> new ExerciseRemoved(
                id,
                deliberation.nextPlanVersion(),
                change.current(),
                item.get().rung(),
                Removal.TAKEN_BACK,
                deliberation.today()));
    }

    private static Optional<Function<UUID, Outcome>> lower(
            Deliberation deliberation, Change change, Prescription item) {
        if (change.steppedDownTo() != null || item.rung() <= change.from()) {
            return new StepDown().of(deliberation, change.current());
        }
        Prescription before = StepDown.prescribed(deliberation, change.exercise(), change.from(), deliberation.today());
        return Optional.of(
                id -> new DoseStepped(id, deliberation.nextPlanVersion(), item.rung(), before, Removal.TAKEN_BACK));
    }

    private static Optional<Function<UUID, Outcome>> paused(Deliberation deliberation, Change change) {
        Plan plan = deliberation.course().latestPlan();
        List<Prescription> back =
                plan.items().stream().filter(i -> change.concerns(i.exercise())).toList();
        return back.isEmpty()
                ? Optional.empty()
                : Optional.of(id -> new ItemsPaused(id, deliberation.nextPlanVersion(), back));
    }

    private static boolean allowed(Deliberation deliberation, String exercise) {
        return new Exclusions(deliberation.catalogue())
                .health(deliberation.now().profile(), deliberation.catalogue().exercise(exercise))
                .isEmpty();
    }
}
