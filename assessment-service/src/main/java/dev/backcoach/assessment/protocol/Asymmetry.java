package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;

/**
 * How much the sides of a test may differ (domain.md 3.1, step 1).
 *
 * @param measure how the difference is expressed
 * @param over the difference that is still equal
 */
public record Asymmetry(Measure measure, BigDecimal over) {

    /** How the difference of two sides is expressed. */
    public enum Measure {
        /** In the test's unit. */
        DIFFERENCE,
        /** In percent of the larger side. */
        PERCENT
    }

    public Asymmetry {
        if (measure == null || over == null || over.signum() <= 0) {
            throw new IllegalArgumentException("an asymmetry needs a measure and a bound above 0");
        }
    }

    /** Whether the sides differ by more than that. */
    public boolean exceeded(BigDecimal left, BigDecimal right) {
        BigDecimal difference = left.subtract(right).abs();
        return switch (measure) {
            case DIFFERENCE -> difference.compareTo(over) > 0;
            case PERCENT -> difference.movePointRight(2).compareTo(over.multiply(left.max(right))) > 0;
        };
    }
}
