package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of weak-link scoring (domain.md 3.1), versioned under a name.
 *
 * @param id for example {@code weak-link.v1}
 * @param levels the deficit of each level, 0 to 1
 * @param asymmetry added where the sides differ too much
 * @param familiarPain added where the test brings on the familiar pain
 * @param remoteFactor what the weight of a V test is multiplied by when it is not taken in person
 * @param coverage least share of the applicable weight that ranks a sub-link
 * @param weak least score of a weak link
 * @param lead least distance to the next that makes it the primary one
 * @param stopAbovePain pain during a test above which it has to stop
 */
public record ScoringParameters(
        String id,
        Map<Level, BigDecimal> levels,
        BigDecimal asymmetry,
        BigDecimal familiarPain,
        BigDecimal remoteFactor,
        BigDecimal coverage,
        BigDecimal weak,
        BigDecimal lead,
        int stopAbovePain) {

    public ScoringParameters {
        levels = Map.copyOf(new EnumMap<>(levels));
        if (id == null || levels.size() != Level.values().length) {
            throw new IllegalArgumentException("scoring needs a name and a deficit for each level");
        }
        for (BigDecimal share : new BigDecimal[] {asymmetry, familiarPain, remoteFactor, coverage, weak, lead}) {
            if (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a scoring parameter is above 0 and at most 1");
            }
        }
    }

    /** The deficit of a level. */
    public BigDecimal deficit(Level level) {
        return levels.get(level);
    }
}
