package dev.backcoach.assessment.protocol;

import dev.backcoach.assessment.result.Measurement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a measurement before anything is recorded: fields missing or too many, values out of range. */
public final class Plausibility {

    /**
     * One thing to correct.
     *
     * @param field of the measurement
     * @param message what it must be
     */
    public record Fault(String field, String message) {}

    private final TestDefinition test;
    private final boolean stopped;
    private final List<Fault> faults = new ArrayList<>();

    private Plausibility(TestDefinition test, boolean stopped) {
        this.test = test;
        this.stopped = stopped;
    }

    /**
     * All faults, in the order of the fields.
     *
     * @param stopped a test that was stopped may lack what it asks for
     */
    public static List<Fault> faults(TestDefinition test, Measurement measurement, boolean stopped) {
        Plausibility check = new Plausibility(test, stopped);
        boolean numberSides = test.number() != null && test.number().sides();
        boolean choiceSides = test.choice() != null && test.choice().sides();
        check.number("value", measurement.value(), test.number() != null && !numberSides);
        check.number("left", measurement.left(), numberSides);
        check.number("right", measurement.right(), numberSides);
        check.choice("choice", measurement.choice(), test.choice() != null && !choiceSides);
        check.choice("leftChoice", measurement.leftChoice(), choiceSides);
        check.choice("rightChoice", measurement.rightChoice(), choiceSides);
        check.expected("pelvisControlled", measurement.pelvisControlled(), test.pelvisMustBeControlled());
        return List.copyOf(check.faults);
    }

    /** What is wrong with the load with which a movement was rated; it may be left out. */
    public static List<Fault> loadFaults(TestDefinition test, BigDecimal load) {
        Plausibility check = new Plausibility(test, true);
        if (check.expected("loadKg", load, test.load() != null)) {
            check.inRange("loadKg", load, test.load());
        }
        return List.copyOf(check.faults);
    }

    private void number(String field, BigDecimal value, boolean asked) {
        if (expected(field, value, asked)) {
            inRange(field, value, test.number());
        }
    }

    private void inRange(String field, BigDecimal value, NumberField number) {
        if (value.compareTo(number.min()) < 0 || value.compareTo(number.max()) > 0) {
            faults.add(new Fault(field, "must be " + number.min() + " to " + number.max() + " " + words(number)));
        } else if (value.stripTrailingZeros().scale() > number.decimals()) {
            faults.add(new Fault(
                    field,
                    number.decimals() == 0
                            ? "must be a whole number"
                            : "must have at most " + number.decimals() + " decimal places"));
        }
    }

    private void choice(String field, String code, boolean asked) {
        if (expected(field, code, asked) && test.choice().option(code).isEmpty()) {
            List<String> codes = test.choice().options().stream()
                    .map(ChoiceField.Option::code)
                    .toList();
            faults.add(new Fault(field, "must be one of " + String.join(", ", codes)));
        }
    }

    /** @return whether there is a value to look at */
    private boolean expected(String field, Object value, boolean asked) {
        if (value != null && !asked) {
            faults.add(new Fault(field, "is not asked in " + test.id() + "; leave it out"));
        } else if (value == null && asked && !stopped) {
            faults.add(new Fault(field, "is needed in " + test.id()));
        }
        return value != null && asked;
    }

    private static String words(NumberField number) {
        return switch (number.unit()) {
            case MINUTES -> "minutes";
            case SECONDS -> "seconds";
            case CENTIMETRES -> "cm";
            case DEGREES -> "degrees";
            case REPETITIONS -> "repetitions";
            case COUNT -> "(a count)";
            case POINTS, PAIN_POINTS -> "points";
            case KILOGRAMS -> "kg";
        };
    }
}
