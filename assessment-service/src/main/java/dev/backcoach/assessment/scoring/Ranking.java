package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.ScoringParameters;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The verdict over scores (domain.md 3.1, step 4). It looks at the rounded scores, so that what is shown is what decides.
 *
 * @param weak the names that the verdict speaks of, highest score first; of equal scores, in the order of the protocol
 */
record Ranking(Verdict verdict, List<String> weak) {

    Ranking {
        weak = List.copyOf(weak);
    }

    /**
     * PRIMARY needs the lead over the next score, weak or not; where only the top itself is weak but does not lead, it is
     * CO_PRIMARY alone.
     *
     * @param scores of what is ranked, by name, in the order of the protocol
     */
    static Ranking of(Map<String, BigDecimal> scores, ScoringParameters scoring) {
        if (scores.isEmpty()) {
            return new Ranking(Verdict.INSUFFICIENT, List.of());
        }
        List<Map.Entry<String, BigDecimal>> ordered = scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        BigDecimal top = ordered.getFirst().getValue();
        if (top.compareTo(scoring.weak()) < 0) {
            return new Ranking(Verdict.NO_WEAK_LINK, List.of());
        }
        List<Map.Entry<String, BigDecimal>> close = ordered.stream()
                .filter(entry -> top.subtract(entry.getValue()).compareTo(scoring.lead()) < 0)
                .toList();
        return new Ranking(
                close.size() == 1 ? Verdict.PRIMARY : Verdict.CO_PRIMARY,
                close.stream()
                        .filter(entry -> entry.getValue().compareTo(scoring.weak()) >= 0)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
