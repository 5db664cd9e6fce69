package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.plan.ChangeKind;
import java.util.List;
import java.util.UUID;

/** What a candidate rule came to. */
sealed interface Finding {

    /** What was passed over on the way. */
    List<Rejected> rejected();

    /**
     * An increase to propose.
     *
     * @param from the rung before, 0 for a new exercise
     * @param inputs ids of the source events that it rests on
     */
    record Found(
            ChangeKind kind,
            String exercise,
            int from,
            int rung,
            int timesPerWeek,
            List<UUID> inputs,
            List<Rejected> rejected)
            implements Finding {}

    /** Nothing; the reasons say why. */
    record Nothing(List<Rejected> rejected) implements Finding {}

    /** Nothing, for one reason that concerns the rule as a whole. */
    static Finding nothing(String rule, String because) {
        return new Nothing(List.of(new Rejected(rule, rule, because)));
    }
}
