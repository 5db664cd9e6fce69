package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;

/** R-ATTR-2 (domain.md 5.3): an exercise that is taken back for the second time is barred for 56 days. */
final class BarRepeated {

    private static final int TIMES = 2;

    /** To be asked before the take-back is folded in. */
    void consider(Deliberation deliberation, String exercise, Aggravation aggravation, Ruling ruling) {
        int times = deliberation.course().memory().takenBack().getOrDefault(exercise, 0) + 1;
        if (times >= TIMES) {
            LocalDate until =
                    deliberation.today().plusDays(deliberation.policy().barDays());
            ruling.fired(
                            "R-ATTR-2",
                            "BARRED",
                            Figures.of("exercise", exercise)
                                    .and("times", times)
                                    .and("barDays", deliberation.policy().barDays()),
                            aggravation.inputs())
                    .then(id -> new ExerciseBarred(id, exercise, until));
        }
    }
}
