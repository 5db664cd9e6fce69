package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.FlareOpened;
import dev.backcoach.programme.event.ItemsPaused;
import dev.backcoach.programme.event.ItemsResumed;
import dev.backcoach.programme.event.MaintenanceEntered;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What outcomes do to the plan. */
final class PlanFold {

    private PlanFold() {}

    /** Whether the event changes the plan; then it is folded in. */
    static boolean fold(CourseDraft draft, Outcome event, LocalDate today) {
        switch (event) {
            case ExerciseAdded e -> {
                draft.changePlan(
                        e.planVersion(),
                        e.item().since(),
                        today,
                        items -> with(without(items, e.givesWay()), e.item()));
                draft.memory.toReplace = null;
                draft.memory.reliefGiven.add(e.item().exercise());
            }
            case ExerciseRemoved e -> removed(draft, e, today);
            case DoseStepped e -> {
                draft.changePlan(
                        e.planVersion(),
                        e.item().since(),
                        today,
                        items -> replaced(items, e.item().exercise(), e.item()));
                wentBack(draft, e.item().exercise(), e.why());
                lowered(draft, e.item().exercise(), e.item().exercise());
            }
            case VariantAdvanced e ->
                draft.changePlan(
                        e.planVersion(), e.item().since(), today, items -> replaced(items, e.from(), e.item()));
            case VariantRegressed e -> {
                draft.changePlan(
                        e.planVersion(), e.item().since(), today, items -> replaced(items, e.from(), e.item()));
                draft.startExercise =
                        draft.startExercise.equals(e.from()) ? e.item().exercise() : draft.startExercise;
                wentBack(draft, e.from(), e.why());
                lowered(draft, e.from(), e.item().exercise());
            }
            case FlareOpened e -> {
                draft.flare = e.flare();
                draft.passHeld = false;
                paused(draft, e.planVersion(), e.paused(), today);
            }
            case ItemsPaused e -> paused(draft, e.planVersion(), e.items(), today);
            case ItemsResumed e -> {
                draft.changePlan(
                        e.planVersion(),
                        e.items().getFirst().since(),
                        today,
                        items -> Stream.concat(items.stream(), e.items().stream())
                                .toList());
                draft.memory.paused.clear();
            }
            case MaintenanceEntered e -> {
                draft.changePlan(e.planVersion(), e.items().getFirst().since(), today, _ -> e.items());
                draft.aim = draft.aim.maintained();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void paused(CourseDraft draft, int version, List<Prescription> paused, LocalDate today) {
        if (paused.isEmpty()) {
            return;
        }
        Set<String> gone = paused.stream().map(Prescription::exercise).collect(Collectors.toSet());
        draft.changePlan(
                version,
                today,
                today,
                items ->
                        items.stream().filter(i -> !gone.contains(i.exercise())).toList());
        List<Prescription> all = new ArrayList<>(draft.memory.paused);
        all.removeIf(i -> gone.contains(i.exercise()));
        all.addAll(paused);
        draft.memory.paused.clear();
        draft.memory.paused.addAll(all);
    }

    private static void removed(CourseDraft draft, ExerciseRemoved e, LocalDate today) {
        draft.changePlan(e.planVersion(), e.on(), today, items -> without(items, e.exercise()));
        wentBack(draft, e.exercise(), e.why());
        if (e.why() == Removal.TAKEN_BACK || e.why() == Removal.STEPPED_OUT) {
            draft.memory.toReplace = e.exercise();
        }
    }

    private static void wentBack(CourseDraft draft, String exercise, Removal why) {
        if (why == Removal.TAKEN_BACK) {
            draft.memory.takenBack.merge(exercise, 1, Integer::sum);
        }
    }

    /** A change that is stepped inside its own window has been lowered: increases open a window of their own. */
    private static void lowered(CourseDraft draft, String exercise, String lower) {
        if (draft.window != null) {
            draft.window = lowered(draft.window, exercise, lower);
        } else if (draft.verdict != null) {
            Window closed = lowered(draft.verdict.window(), exercise, lower);
            draft.verdict = new Course.Verdict(closed, draft.verdict.at());
        }
    }

    private static Window lowered(Window window, String exercise, String lower) {
        return window.change() != null && window.change().current().equals(exercise)
                ? window.watching(window.change().downTo(lower))
                : window;
    }

    private static List<Prescription> without(List<Prescription> items, String exercise) {
        return items.stream().filter(i -> !i.exercise().equals(exercise)).toList();
    }

    private static List<Prescription> with(List<Prescription> items, Prescription item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    private static List<Prescription> replaced(List<Prescription> items, String exercise, Prescription by) {
        return items.stream().map(i -> i.exercise().equals(exercise) ? by : i).toList();
    }
}
