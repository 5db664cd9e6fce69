package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.goal.Demands;
import dev.backcoach.programme.goal.Needs;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;

/**
 * R-PRE-1 (domain.md 5.4): the first missing prerequisite exercise of a demanded movement, which is not one of a demanded
 * movement itself; it does not count towards the three chains.
 */
final class AddPrerequisite implements Candidate {

    private static final String ID = "R-PRE-1";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        if (deliberation.has(ReliefGate.ID) && !deliberation.course().open(ReliefGate.ID)) {
            return Finding.nothing(ID, "GATE_SHUT_" + ReliefGate.ID);
        }
        Catalogue catalogue = deliberation.catalogue();
        Needs needs =
                new Needs(catalogue, deliberation.now(), deliberation.policy().gates(), deliberation.today());
        List<Movement> demanded = new Demands(catalogue).of(deliberation.now());
        List<String> missing = needs.demanded().keySet().stream()
                .filter(id -> demanded.stream().noneMatch(m -> m.exercises().contains(id)))
                .filter(id -> deliberation.course().latestPlan().items().stream()
                        .noneMatch(i -> catalogue.related(id, i.exercise())))
                .toList();
        return missing.isEmpty()
                ? Finding.nothing(ID, "NO_PREREQUISITE_LACKING")
                : new Offers(deliberation, ID).firstOf(missing, List.of());
    }
}
