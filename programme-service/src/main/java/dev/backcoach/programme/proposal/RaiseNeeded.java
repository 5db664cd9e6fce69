package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.goal.Needs;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.window.WindowFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * R-DOSE-1 (domain.md 5.4, row 10): among the needed rungs the exercise that was changed longest ago goes one rung up, or
 * to its next variant (R-DOSE-2). What is not needed stays at its rung.
 */
final class RaiseNeeded implements Candidate {

    private static final String ID = "R-DOSE-1";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public String ruleOf(Finding.Found found) {
        return found.kind() == ChangeKind.ADVANCED ? AdvanceVariant.ID : ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        if (deliberation.has(ReliefGate.ID) && !deliberation.course().open(ReliefGate.ID)) {
            return Finding.nothing(ID, "GATE_SHUT_" + ReliefGate.ID);
        }
        Needs needs = new Needs(
                deliberation.catalogue(),
                deliberation.now(),
                deliberation.policy().gates(),
                deliberation.today());
        WindowFigures last = LastWindow.of(deliberation);
        List<Rejected> rejected = new ArrayList<>();
        List<Prescription> longestFirst = deliberation.course().latestPlan().items().stream()
                .sorted(Comparator.comparing(Prescription::since))
                .toList();
        for (Prescription item : longestFirst) {
            Finding finding = of(deliberation, needs, last, item);
            if (finding instanceof Finding.Found) {
                return finding.after(rejected);
            }
            rejected.addAll(finding.rejected());
        }
        return rejected.isEmpty() ? Finding.nothing(ID, "NOTHING_NEEDED") : new Finding.Nothing(rejected);
    }

    private static Finding of(Deliberation deliberation, Needs needs, WindowFigures last, Prescription item) {
        Exercise exercise = deliberation.catalogue().exercise(item.exercise());
        boolean later = laterNeeded(deliberation.catalogue(), needs, exercise);
        boolean here = needs.rung(exercise.id()) > item.rung();
        if (exercise.role() == Role.SPORT || !(later || here)) {
            return new Finding.Nothing(List.of());
        }
        if (!last.onTarget().contains(item.exercise())) {
            return Finding.nothing(exercise.id(), ID, "TARGET_NOT_MET");
        }
        Optional<Exercise> variant = later ? AdvanceVariant.after(deliberation, item) : Optional.empty();
        if (variant.isPresent()) {
            return new Offers(deliberation, AdvanceVariant.ID).advanced(item, variant.get(), last.inputs());
        }
        return item.rung() < exercise.top()
                ? new Offers(deliberation, ID).raised(item, last.inputs())
                : Finding.nothing(exercise.id(), ID, "LADDER_DONE");
    }

    private static boolean laterNeeded(Catalogue catalogue, Needs needs, Exercise exercise) {
        Optional<Exercise> next = catalogue.harderThan(exercise);
        while (next.isPresent()) {
            if (needs.rung(next.get().id()) > 0) {
                return true;
            }
            next = catalogue.harderThan(next.get());
        }
        return false;
    }
}
