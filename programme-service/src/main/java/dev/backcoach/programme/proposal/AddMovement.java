package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.goal.Demands;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.List;

/**
 * R-ADD-3 (domain.md 5.4): behind R-GATE-3 the next demanded movement whose prerequisites are met; others only by the
 * coach. A movement begins with its easiest variant that has not been shown.
 */
final class AddMovement implements Candidate {

    private static final String ID = "R-ADD-3";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        Demands demands = new Demands(deliberation.catalogue());
        List<Rejected> rejected = new ArrayList<>();
        for (Movement movement : demands.of(deliberation.now())) {
            boolean present =
                    movement.exercises().stream().anyMatch(deliberation.course().latestPlan()::has);
            if (!present && !demands.atTarget(deliberation.now(), movement)) {
                Finding finding = new Offers(deliberation, ID).firstOf(variants(deliberation, movement), List.of());
                if (finding instanceof Finding.Found) {
                    return finding.after(rejected);
                }
                rejected.addAll(finding.rejected());
            }
        }
        return rejected.isEmpty() ? Finding.nothing(ID, "NO_MOVEMENT_LACKING") : new Finding.Nothing(rejected);
    }

    /** The easiest variant that has not been shown, up to the target's; where all have been, the target's. */
    private static List<String> variants(Deliberation deliberation, Movement movement) {
        Aim.Target target = new Demands(deliberation.catalogue())
                .target(deliberation.now(), movement)
                .orElse(null);
        if (target == null) {
            return List.of(movement.exercises().getLast());
        }
        List<String> upTo = movement.exercises().subList(0, movement.exercises().indexOf(target.exercise()) + 1);
        return upTo.stream()
                .filter(id -> deliberation.course().memory().proven(id) == 0)
                .findFirst()
                .map(List::of)
                .orElse(List.of(target.exercise()));
    }
}
