package dev.backcoach.assessment.result;

import java.math.BigDecimal;

/**
 * What was read or judged in a test. Which components a test takes, their units and ranges are in the protocol; all
 * others are null.
 *
 * @param value of a test without sides
 * @param left of a test with sides
 * @param right of a test with sides
 * @param choice code of the option chosen
 * @param leftChoice code of the option chosen for the left side
 * @param rightChoice code of the option chosen for the right side
 * @param pelvisControlled whether the pelvis stayed still
 */
public record Measurement(
        BigDecimal value,
        BigDecimal left,
        BigDecimal right,
        String choice,
        String leftChoice,
        String rightChoice,
        Boolean pelvisControlled) {

    /** A number without sides. */
    public static Measurement of(BigDecimal value) {
        return new Measurement(value, null, null, null, null, null, null);
    }

    /** A number for each side. */
    public static Measurement ofSides(BigDecimal left, BigDecimal right) {
        return new Measurement(null, left, right, null, null, null, null);
    }

    /** An option chosen. */
    public static Measurement ofChoice(String choice) {
        return new Measurement(null, null, null, choice, null, null, null);
    }

    /** An option chosen for each side. */
    public static Measurement ofChoices(String left, String right) {
        return new Measurement(null, null, null, null, left, right, null);
    }

    /** The same with a word about the pelvis. */
    public Measurement withPelvisControlled(boolean controlled) {
        return new Measurement(value, left, right, choice, leftChoice, rightChoice, controlled);
    }

    /** The same with other numbers. */
    public Measurement withNumbers(BigDecimal newValue, BigDecimal newLeft, BigDecimal newRight) {
        return new Measurement(newValue, newLeft, newRight, choice, leftChoice, rightChoice, pelvisControlled);
    }
}
