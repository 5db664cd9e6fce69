package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;

/**
 * A number that is read in a test.
 *
 * @param min least plausible value
 * @param max largest plausible value; what is beyond is refused as a slip
 * @param cap the value at which the test ends, or null; more is recorded as this
 * @param decimals decimal places that the reading may have
 * @param sides whether it is read left and right
 */
public record NumberField(Unit unit, BigDecimal min, BigDecimal max, BigDecimal cap, int decimals, boolean sides) {

    /** What is counted or measured. */
    public enum Unit {
        MINUTES,
        SECONDS,
        CENTIMETRES,
        DEGREES,
        REPETITIONS,
        COUNT,
        POINTS,
        PAIN_POINTS,
        KILOGRAMS
    }

    public NumberField {
        if (unit == null || min == null || max == null || min.compareTo(max) >= 0 || decimals < 0) {
            throw new IllegalArgumentException("a number needs a unit and a range");
        }
        if (cap != null && (cap.compareTo(min) <= 0 || cap.compareTo(max) > 0)) {
            throw new IllegalArgumentException("a cap lies within the range");
        }
    }

    /** The value, or the cap if it is beyond; null stays null. */
    public BigDecimal capped(BigDecimal value) {
        return value == null || cap == null ? value : value.min(cap);
    }
}
