package dev.backcoach.programme.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/** A rung in words, as client and coach read it. */
public final class DoseText {

    private DoseText() {}

    /** For example {@code 3 times 10 seconds, every day}. */
    public static String of(ExerciseFile.Rung rung) {
        return of(rung, rung.timesPerWeek());
    }

    /** The same where it is done another number of times a week than the rung says. */
    public static String of(ExerciseFile.Rung rung, int timesPerWeek) {
        StringJoiner text = new StringJoiner(", ");
        text.add(amount(rung));
        if (rung.hold() != null) {
            text.add("each held for " + counted(rung.hold(), "second"));
        }
        if (rung.perSide()) {
            text.add("on each side");
        }
        if (rung.load() != null) {
            text.add("with " + number(rung.load()) + " kg");
        }
        if (rung.runSeconds() != null) {
            text.add("with runs of " + counted(rung.runSeconds(), "second"));
        }
        if (rung.variation() != null) {
            text.add("with " + rung.variation());
        }
        text.add(often(rung, timesPerWeek));
        return text.toString();
    }

    private static String amount(ExerciseFile.Rung rung) {
        if (!rung.pattern().isEmpty()) {
            List<String> sets = rung.pattern().stream().map(String::valueOf).toList();
            return String.join(", ", sets.subList(0, sets.size() - 1)) + " and " + sets.getLast() + " repetitions";
        }
        String one = one(rung);
        return rung.sets() == 1 ? one : rung.sets() + " times " + one;
    }

    private static String one(ExerciseFile.Rung rung) {
        return switch (rung.unit()) {
            case "MINUTES" -> counted(rung.amount(), "minute");
            case "SECONDS" -> counted(rung.amount(), "second");
            case "REPETITIONS" -> counted(rung.amount(), "repetition");
            case "METRES" -> counted(rung.amount(), "metre");
            case "PERCENT" -> number(rung.amount()) + " % of your usual volume";
            case String other -> throw new IllegalStateException("no unit " + other);
        };
    }

    private static String often(ExerciseFile.Rung rung, int timesPerWeek) {
        if (rung.everyMinutes() != null) {
            return "every " + counted(rung.everyMinutes(), "minute");
        }
        String inADay = rung.timesPerDay() == null ? "" : times(rung.timesPerDay()) + " a day, ";
        return inADay + (timesPerWeek == 7 ? "every day" : times(timesPerWeek) + " a week");
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    private static String counted(double count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
