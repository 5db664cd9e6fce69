package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Increases that survive the filters, of each kind. */
final class Offers {

    private final Deliberation deliberation;
    private final String rule;
    private final Filters filters;

    Offers(Deliberation deliberation, String rule) {
        this.deliberation = deliberation;
        this.rule = rule;
        this.filters = new Filters(deliberation);
    }

    /** A new exercise at the rung with which it starts. */
    Finding added(String id, List<UUID> inputs) {
        Exercise exercise = deliberation.catalogue().exercise(id);
        return deliberation.course().latestPlan().has(id)
                ? Finding.nothing(id, rule, "ALREADY_IN_PLAN")
                : fitting(ChangeKind.ADDED, exercise, 0, null, inputs);
    }

    /** The first of these exercises that can be added; what is not in the catalogue is passed over silently. */
    Finding firstOf(List<String> ids, List<UUID> inputs) {
        List<Rejected> rejected = new ArrayList<>();
        for (String id : ids) {
            if (deliberation.catalogue().find(id).isPresent()) {
                Finding finding = added(id, inputs);
                if (finding instanceof Finding.Found) {
                    return finding.after(rejected);
                }
                rejected.addAll(finding.rejected());
            }
        }
        return new Finding.Nothing(rejected);
    }

    /** The next rung of an item. */
    Finding raised(Prescription item, List<UUID> inputs) {
        Exercise exercise = deliberation.catalogue().exercise(item.exercise());
        int rung = item.rung() + 1;
        Fit fit = filters.fit(exercise, rung, null);
        return fit.isGiven()
                ? found(ChangeKind.RUNG_UP, exercise, item.rung(), rung, null, fit, inputs)
                : Finding.nothing(exercise.id(), rule, fit.because());
    }

    /** The next variant in place of an item. */
    Finding advanced(Prescription item, Exercise variant, List<UUID> inputs) {
        return deliberation.course().latestPlan().has(variant.id())
                ? Finding.nothing(variant.id(), rule, "ALREADY_IN_PLAN")
                : fitting(ChangeKind.ADVANCED, variant, item.rung(), item.exercise(), inputs);
    }

    private Finding fitting(ChangeKind kind, Exercise exercise, int from, String replaces, List<UUID> inputs) {
        int known = StartRung.of(deliberation, exercise);
        Fit fit = filters.fit(exercise, known, replaces);
        if (fit.isGiven()) {
            return found(kind, exercise, from, known, replaces, fit, inputs);
        }
        Fit first = known == 1 ? fit : filters.fit(exercise, 1, replaces);
        return first.isGiven()
                ? found(kind, exercise, from, 1, replaces, first, inputs)
                : Finding.nothing(exercise.id(), rule, first.because());
    }

    private Finding found(
            ChangeKind kind, Exercise exercise, int from, int rung, String replaces, Fit fit, List<UUID> inputs) {
        return new Finding.Found(
                kind,
                exercise.id(),
                from,
                rung,
                StepDown.timesPerWeek(deliberation, exercise.rung(rung)),
                replaces == null ? fit.givesWay() : replaces,
                List.of(),
                fit.opened(),
                inputs,
                List.of());
    }
}
