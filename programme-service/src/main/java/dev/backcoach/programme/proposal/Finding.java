package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.gate.GateReading;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a candidate rule came to. */
sealed interface Finding {

    /** What was passed over on the way. */
    List<Rejected> rejected();

    /** The same after this was passed over. */
    Finding after(List<Rejected> passedOver);

    /**
     * An increase to propose.
     *
     * @param from the rung before, 0 for a new exercise
     * @param givesWay the exercise that leaves the plan for it, or null
     * @param items all that it leads to where that is more than one exercise; empty otherwise
     * @param opened gates that open for it
     * @param inputs ids of the source events that it rests on
     */
    record Found(
            ChangeKind kind,
            String exercise,
            int from,
            int rung,
            int timesPerWeek,
            String givesWay,
            List<Prescription> items,
            List<GateReading> opened,
            List<UUID> inputs,
            List<Rejected> rejected)
            implements Finding {

        @Override
        public Finding after(List<Rejected> passedOver) {
            return new Found(
                    kind,
                    exercise,
                    from,
                    rung,
                    timesPerWeek,
                    givesWay,
                    items,
                    opened,
                    inputs,
                    Stream.concat(passedOver.stream(), rejected.stream()).toList());
        }
    }

    /** Nothing; the reasons say why. */
    record Nothing(List<Rejected> rejected) implements Finding {

        @Override
        public Finding after(List<Rejected> passedOver) {
            return new Nothing(
                    Stream.concat(passedOver.stream(), rejected.stream()).toList());
        }
    }

    /** Nothing, for one reason that concerns the rule as a whole. */
    static Finding nothing(String rule, String because) {
        return nothing(rule, rule, because);
    }

    /** Nothing, since the candidate cannot be. */
    static Finding nothing(String candidate, String rule, String because) {
        return new Nothing(List.of(new Rejected(candidate, rule, because)));
    }
}
