package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.programme.Deliberation;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Undoes an increase at once: an added exercise leaves the plan, a rung goes back to where it was. */
final class TakeBack {

    /** What undoes the change; empty where it is no increase, or stands no longer. */
    Optional<Function<UUID, Outcome>> of(Deliberation deliberation, Change change) {
        Optional<Prescription> item = deliberation.course().latestPlan().item(change.current());
        if (item.isEmpty() || !change.increases()) {
            return Optional.empty();
        }
        if (change.kind() == ChangeKind.ADDED) {
            return Optional.of(id -> new ExerciseRemoved(
                    id,
                    deliberation.nextPlanVersion(),
                    change.current(),
                    item.get().rung(),
                    Removal.TAKEN_BACK,
                    deliberation.today()));
        }
        if (change.steppedDownTo() != null || item.get().rung() <= change.from()) {
            return new StepDown().of(deliberation, change.current());
        }
        Prescription before = StepDown.prescribed(deliberation, change.exercise(), change.from());
        return Optional.of(id ->
                new DoseStepped(id, deliberation.nextPlanVersion(), item.get().rung(), before));
    }
}
