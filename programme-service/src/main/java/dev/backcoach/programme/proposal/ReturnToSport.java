package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.window.WindowFigures;
import java.util.List;
import java.util.Optional;

/**
 * R-SPORT-1 (domain.md 5.4): behind R-GATE-4 the sport comes back at 30, 50, 70 and 100 % of its usual volume, a step for
 * each passed window.
 */
final class ReturnToSport implements Candidate {

    private static final String ID = "R-SPORT-1";
    private static final List<String> STEPS = List.of("sport.drill", "sport.modified", "sport.full");

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        if (deliberation.now().profile().start().sport() == null
                || deliberation.catalogue().find(STEPS.getFirst()).isEmpty()) {
            return Finding.nothing(ID, "NO_SPORT");
        }
        Plan plan = deliberation.course().latestPlan();
        Optional<Prescription> now =
                plan.items().stream().filter(i -> STEPS.contains(i.exercise())).findFirst();
        Offers offers = new Offers(deliberation, ID);
        if (now.isEmpty()) {
            return offers.added(STEPS.getFirst(), List.of());
        }
        Prescription item = now.get();
        WindowFigures last = LastWindow.of(deliberation);
        if (!last.onTarget().contains(item.exercise())) {
            return Finding.nothing(item.exercise(), ID, "TARGET_NOT_MET");
        }
        Exercise exercise = deliberation.catalogue().exercise(item.exercise());
        if (item.rung() < exercise.top()) {
            return offers.raised(item, last.inputs());
        }
        int next = STEPS.indexOf(item.exercise()) + 1;
        return next == STEPS.size()
                ? Finding.nothing(item.exercise(), ID, "LADDER_DONE")
                : offers.advanced(item, deliberation.catalogue().exercise(STEPS.get(next)), last.inputs());
    }
}
