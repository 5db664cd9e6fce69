package dev.backcoach.assessment.compare;

import dev.backcoach.assessment.protocol.Bands;
import java.math.BigDecimal;

/**
 * How a test has moved: by its deficit, and within the same deficit by its number.
 *
 * @param deficitBefore 0 to 1, or null where it was not scored
 * @param deficitAfter 0 to 1, or null where it was not scored
 * @param before the number that counts, in the test's unit, or null
 * @param after the number that counts, in the test's unit, or null
 */
public record TestChange(
        String test,
        BigDecimal deficitBefore,
        BigDecimal deficitAfter,
        BigDecimal before,
        BigDecimal after,
        Trend trend) {

    /**
     * @param better which numbers are better, or null where nobody says
     * @throws IllegalArgumentException when there is nothing of it at all
     */
    static TestChange of(
            String test,
            Bands.Better better,
            BigDecimal deficitBefore,
            BigDecimal deficitAfter,
            BigDecimal before,
            BigDecimal after) {
        boolean thenTaken = deficitBefore != null || before != null;
        boolean nowTaken = deficitAfter != null || after != null;
        if (!thenTaken && !nowTaken) {
            throw new IllegalArgumentException(test + " is in neither");
        }
        Trend trend = !thenTaken
                ? Trend.ONLY_AFTER
                : !nowTaken ? Trend.ONLY_BEFORE : moved(better, deficitBefore, deficitAfter, before, after);
        return new TestChange(test, deficitBefore, deficitAfter, before, after, trend);
    }

    private static Trend moved(
            Bands.Better better,
            BigDecimal deficitBefore,
            BigDecimal deficitAfter,
            BigDecimal before,
            BigDecimal after) {
        boolean scored = deficitBefore != null && deficitAfter != null;
        if (scored && deficitBefore.compareTo(deficitAfter) != 0) {
            return Trend.ofDeficits(deficitBefore, deficitAfter);
        }
        if (before == null || after == null) {
            return scored ? Trend.SAME : Trend.CHANGED;
        }
        int order = after.compareTo(before);
        if (order == 0) {
            return Trend.SAME;
        }
        if (better == null) {
            return Trend.CHANGED;
        }
        return (order > 0) == (better == Bands.Better.HIGHER) ? Trend.BETTER : Trend.WORSE;
    }
}
