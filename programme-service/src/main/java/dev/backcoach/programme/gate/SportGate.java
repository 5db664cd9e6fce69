package dev.backcoach.programme.gate;

import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.goal.Demands;
import dev.backcoach.programme.goal.Median;
import dev.backcoach.programme.policy.Gates;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import java.util.List;
import java.util.Map;

/**
 * R-GATE-4 (domain.md 5.4): sport waits until every demanded movement is at its target and clean in the movement screen,
 * two windows have passed, the mean of the activities is at least 8 (4 ticks at most where a tick-count pack is
 * installed), the pain median is at most 1 and confidence at least 7.
 */
public final class SportGate {

    /** The rule's id, which is the gate's name. */
    public static final String ID = "R-GATE-4";

    /** Reads what is known of movements, pain, function and confidence. */
    public GateReading read(Deliberation deliberation) {
        Programme now = deliberation.now();
        Gates gates = deliberation.policy().gates();
        Demands demands = new Demands(deliberation.catalogue());
        List<String> notYet = demands.of(now).stream()
                .filter(m -> !demands.atTarget(now, m) || !clean(now, m))
                .map(Movement::name)
                .toList();
        double pain = Median.of(now.trend().lastWorsts(deliberation.today(), gates.painDays()));
        int confidence = now.trend().confidence().orElse(0);
        boolean opens = notYet.isEmpty()
                && now.course().passedWindows() >= gates.sportWindows()
                && functions(now, gates)
                && pain <= gates.sportPain()
                && confidence >= gates.confidence();
        Figures figures = Figures.of("shutBy", notYet.isEmpty() ? null : String.join(",", notYet))
                .and("passedWindows", now.course().passedWindows())
                .and("function", now.trend().function().orElse(null))
                .and("functionNeeded", gates.function())
                .and("median", pain)
                .and("sportPain", gates.sportPain())
                .and("confidence", confidence)
                .and("confidenceNeeded", gates.confidence());
        return new GateReading(ID, opens, figures, List.of(), null);
    }

    private static boolean functions(Programme now, Gates gates) {
        return now.trend()
                .ticks()
                .map(ticks -> ticks <= gates.ticks())
                .orElse(now.trend().function().orElse(0.0) >= gates.function());
    }

    private static boolean clean(Programme now, Movement movement) {
        AssessmentNoted assessment = now.profile().assessment();
        Map<String, String> rated = assessment == null ? Map.of() : assessment.movements();
        return movement.codes().stream().anyMatch(code -> AssessmentNoted.CLEAN.equals(rated.get(code)));
    }
}
