package dev.backcoach.programme.gate;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.goal.Needs;
import dev.backcoach.programme.policy.Gates;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;

/**
 * R-GATE-3 (domain.md 5.4): the fundamental movements wait until every sub-link of hips and core scores below .40, or
 * better by .20 than at first. A sub-link that is not covered keeps it shut.
 */
public final class FundamentalGate {

    /** The rule's id, which is the gate's name. */
    public static final String ID = "R-GATE-3";

    private static final List<String> SUB_LINKS =
            List.of("HIP.ROM", "HIP.STABILITY", "HIP.MUSCLE", "CORE.STABILITY", "CORE.STRENGTH", "CORE.ENDURANCE");

    /** Reads the scores of the latest assessment. */
    public GateReading read(Deliberation deliberation) {
        Gates gates = deliberation.policy().gates();
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        List<String> weak = SUB_LINKS.stream()
                .filter(link -> !Needs.settled(deliberation.now(), link, gates))
                .toList();
        Figures figures = Figures.of("weakBelow", gates.weakBelow())
                .and("betterBy", gates.betterBy())
                .and("shutBy", weak.isEmpty() ? null : String.join(",", weak));
        return new GateReading(
                ID,
                weak.isEmpty(),
                figures,
                assessment == null ? List.of() : List.of(assessment.source().eventId()),
                null);
    }
}
