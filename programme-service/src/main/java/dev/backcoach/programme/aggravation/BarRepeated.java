package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;

/**
 * R-ATTR-2 (domain.md 5.3): an exercise that is taken back for the second time, as a whole or to its former rung, is
 * barred for 56 days: nothing of it is proposed.
 */
final class BarRepeated {

    private static final String ID = "R-ATTR-2";

    /** To be asked before the take-back is folded in. */
    void consider(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Change change = aggravation.change();
        boolean takenBack = change.increases() && change.kind() != ChangeKind.RESUMED;
        if (!takenBack || !deliberation.has(ID)) {
            return;
        }
        String exercise = change.current();
        int times = deliberation.course().memory().takenBack().getOrDefault(exercise, 0) + 1;
        int days = deliberation.policy().answers().barDays();
        if (times >= deliberation.policy().answers().barTimes()) {
            LocalDate until = deliberation.today().plusDays(days);
            ruling.fired(
                            ID,
                            "BARRED",
                            Figures.of("exercise", exercise).and("times", times).and("barDays", days),
                            aggravation.inputs())
                    .then(id -> new ExerciseBarred(id, exercise, until));
        }
    }
}
