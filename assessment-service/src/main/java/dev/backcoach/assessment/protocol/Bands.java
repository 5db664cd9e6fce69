package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;

/**
 * The bounds between the four levels, each belonging to the better side. A level that a test does not have is null.
 *
 * @param none bound of no deficit
 * @param slight bound of a slight one, or null
 * @param clear bound of a clear one, or null; beyond it the deficit is full
 */
public record Bands(Better better, BigDecimal none, BigDecimal slight, BigDecimal clear) {

    /** Which values are better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** @throws IllegalArgumentException unless each bound is worse than the one before it */
    public Bands {
        if (better == null || none == null) {
            throw new IllegalArgumentException("bands need a direction and a bound of no deficit");
        }
        BigDecimal last = none;
        for (BigDecimal bound : new BigDecimal[] {slight, clear}) {
            if (bound != null && reaches(better, bound, last)) {
                throw new IllegalArgumentException("bands are not in order: " + bound + " after " + last);
            }
            last = bound == null ? last : bound;
        }
    }

    /** The level of a value. */
    public Level level(BigDecimal value) {
        if (reaches(better, value, none)) {
            return Level.NONE;
        }
        if (slight != null && reaches(better, value, slight)) {
            return Level.SLIGHT;
        }
        return clear != null && reaches(better, value, clear) ? Level.CLEAR : Level.FULL;
    }

    private static boolean reaches(Better better, BigDecimal value, BigDecimal bound) {
        return switch (better) {
            case HIGHER -> value.compareTo(bound) >= 0;
            case LOWER -> value.compareTo(bound) <= 0;
        };
    }
}
