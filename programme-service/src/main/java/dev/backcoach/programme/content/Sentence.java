package dev.backcoach.programme.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for figures: {@code {window}} stands for the figure as it is, {@code {adherence:percent}} for a
 * share with one decimal, {@code {on:date}} for a day in words, {@code {exercise:exercise}} for an exercise's name,
 * {@code {days:days}} for a number of days.
 */
record Sentence(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)(?::([a-z]+))?}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final List<String> FORMS = List.of("percent", "date", "exercise", "days");

    /** The names of the figures that the sentence needs. */
    List<String> needs() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    /** Whether every place has a form that is known. */
    boolean isWellFormed() {
        String rest = PLACE.matcher(text).replaceAll("");
        return !rest.contains("{")
                && !rest.contains("}")
                && PLACE.matcher(text)
                        .results()
                        .allMatch(place -> place.group(2) == null || FORMS.contains(place.group(2)));
    }

    /**
     * The sentence with its figures.
     *
     * @param figures by name; one that is missing is shown as a dash
     * @param exerciseName gives the name of the exercise with an id
     */
    String with(Map<String, String> figures, Function<String, String> exerciseName) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(figure(place, figures, exerciseName)));
    }

    private static String figure(MatchResult place, Map<String, String> figures, Function<String, String> names) {
        String value = figures.get(place.group(1));
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return switch (place.group(2)) {
            case null -> value;
            case "percent" -> new BigDecimal(value).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
            case "date" -> DAY.format(LocalDate.parse(value));
            case "exercise" -> names.apply(value);
            case "days" -> value.equals("1") ? "1 day" : value + " days";
            case String other -> throw new IllegalStateException("no form " + other);
        };
    }
}
