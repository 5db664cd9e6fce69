package dev.backcoach.intake.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What kind of answer an item takes. Values arrive as JSON says them: texts, whole numbers, booleans, lists and maps; so
 * do coded answers leave.
 */
public sealed interface AnswerType {

    /** Codes the answer, or says what is wrong with it. */
    void read(Object value, Reading.Place place);

    /** Whether there may be nothing to code although something was answered. */
    default boolean mayStayEmpty() {
        return false;
    }

    /**
     * {@code "yes"}, {@code "no"} or {@code "unsure"}; where there is an onset question also {@code {"answer": "yes",
     * "onsetDays": 3}}.
     *
     * @param onset asks since how many days; null where it is not asked
     */
    record YesNoUnsure(Part onset) implements AnswerType {

        private static final String ANSWER = "answer";

        /** The answers. */
        public static final Set<String> CODES = Set.of("yes", "no", "unsure");

        /** @throws IllegalArgumentException when the onset question is not one for a number of days */
        public YesNoUnsure {
            if (onset != null && !(onset.name().equals("onsetDays") && onset.answer() instanceof Whole)) {
                throw new IllegalArgumentException("onset must be a whole number named onsetDays");
            }
        }

        @Override
        public void read(Object value, Reading.Place place) {
            if (onset != null && value instanceof Map<?, ?> object) {
                Group.read(List.of(answer(), onset), object, place);
            } else {
                readCode(value, CODES, place);
            }
        }

        private static Part answer() {
            List<Option> options =
                    CODES.stream().map(code -> new Option(code, code)).toList();
            return new Part(ANSWER, ANSWER, true, new Choice(options), null);
        }
    }

    /** {@code "yes"} or {@code "no"}. */
    record YesNo() implements AnswerType {

        /** The answers. */
        public static final Set<String> CODES = Set.of("yes", "no");

        @Override
        public void read(Object value, Reading.Place place) {
            readCode(value, CODES, place);
        }
    }

    /** {@code true} where something applies; what does not is left out, and {@code false} means the same. */
    record Tick() implements AnswerType {

        @Override
        public void read(Object value, Reading.Place place) {
            if (Boolean.TRUE.equals(value)) {
                place.code(true);
            } else if (!Boolean.FALSE.equals(value)) {
                place.wrong("must be true or false");
            }
        }

        @Override
        public boolean mayStayEmpty() {
            return true;
        }
    }

    /**
     * A whole number.
     *
     * @param unit of the number, or null for a plain scale
     * @param labels what single numbers mean; empty where they speak for themselves
     */
    record Whole(int min, int max, String unit, Map<Integer, String> labels) implements AnswerType {

        /** @throws IllegalArgumentException when the range is empty or a label lies outside */
        public Whole {
            labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
            if (min > max || labels.keySet().stream().anyMatch(number -> number < min || number > max)) {
                throw new IllegalArgumentException("min must not exceed max, and labels must lie between them");
            }
        }

        @Override
        public void read(Object value, Reading.Place place) {
            if (value instanceof Integer number && number >= min && number <= max) {
                place.code(number);
            } else {
                place.wrong("must be a whole number from " + min + " to " + max);
            }
        }
    }

    /**
     * Something to choose.
     *
     * @param text what the client reads
     */
    record Option(String code, String text) {

        /** @throws IllegalArgumentException when code or text is missing */
        public Option {
            Needed.text(code, "code of an option");
            Needed.text(text, "text of an option");
        }
    }

    /** One of the options' codes. */
    record Choice(List<Option> options) implements AnswerType {

        /** @throws IllegalArgumentException when there is nothing to choose or a code stands twice */
        public Choice {
            options = Needed.options(options);
        }

        @Override
        public void read(Object value, Reading.Place place) {
            readCode(value, codes(options), place);
        }
    }

    /**
     * Any of the options' codes, each at most once; an empty array for none.
     *
     * @param atMost how many; null for any number
     */
    record Multi(List<Option> options, Integer atMost) implements AnswerType {

        /** @throws IllegalArgumentException when there is nothing to choose or a code stands twice */
        public Multi {
            options = Needed.options(options);
        }

        @Override
        public void read(Object value, Reading.Place place) {
            Set<String> codes = codes(options);
            if (!(value instanceof List<?> sent) || new HashSet<>(sent).size() != sent.size()) {
                place.wrong("must be an array in which no code stands twice");
                return;
            }
            if (atMost != null && sent.size() > atMost) {
                place.wrong("must have at most " + atMost + " codes");
                return;
            }
            var chosen = new ArrayList<String>();
            for (int i = 0; i < sent.size(); i++) {
                if (sent.get(i) instanceof String code && codes.contains(code)) {
                    chosen.add(code);
                } else {
                    place.wrong(Integer.toString(i), oneOf(codes));
                }
            }
            if (chosen.size() == sent.size()) {
                place.code(List.copyOf(chosen));
            }
        }
    }

    /** Free text; personal. */
    record Text(int maxLength) implements AnswerType {

        /** @throws IllegalArgumentException when no text would be short enough, or any long one */
        public Text {
            if (maxLength < 1 || maxLength > 4_000) {
                throw new IllegalArgumentException("maxLength must be from 1 to 4000");
            }
        }

        @Override
        public void read(Object value, Reading.Place place) {
            if (value instanceof String text && !text.isBlank() && text.length() <= maxLength && isStorable(text)) {
                place.text(text);
            } else {
                place.wrong("must be a text of 1 to " + maxLength + " storable characters that is not blank");
            }
        }

        private static boolean isStorable(String text) {
            return text.codePoints()
                    .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        }
    }

    /** An ISO date of the years 1900 to 9999. */
    record Day(Range range) implements AnswerType {

        /** On which side of the client's today it may be. */
        public enum Range {
            UNTIL_TODAY,
            FROM_TODAY
        }

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 9999;

        public Day {
            Objects.requireNonNull(range, "range");
        }

        @Override
        public void read(Object value, Reading.Place place) {
            LocalDate date;
            try {
                date = value instanceof String text ? LocalDate.parse(text) : null;
            } catch (DateTimeException _) {
                date = null;
            }
            if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                place.wrong("must be a date such as 2026-01-31");
            } else if (range == Range.UNTIL_TODAY && date.isAfter(place.today())) {
                place.wrong("must not be in the future");
            } else if (range == Range.FROM_TODAY && date.isBefore(place.today())) {
                place.wrong("must not be in the past");
            } else {
                place.code(date.toString());
            }
        }
    }

    /**
     * An object of several answers, for example {@code {"effect": 2, "timing": "during"}}.
     *
     * @param parts its fields; at most one is a text
     * @param instead a code that may be sent instead of the object; null where there is none
     */
    record Group(List<Part> parts, Option instead) implements AnswerType {

        /** @throws IllegalArgumentException when the parts do not make an object */
        public Group {
            parts = Needed.parts(parts);
        }

        @Override
        public void read(Object value, Reading.Place place) {
            if (instead != null && instead.code().equals(value)) {
                place.code(value);
            } else if (value instanceof Map<?, ?> object) {
                read(parts, object, place);
            } else {
                place.wrong("must be an object with "
                        + parts.stream().map(Part::name).collect(Collectors.joining(", "))
                        + (instead == null ? "" : ", or \"" + instead.code() + '"'));
            }
        }

        static void read(List<Part> parts, Map<?, ?> object, Reading.Place place) {
            Map<String, Object> coded = new TreeMap<>();
            boolean whole = true;
            for (Object field : object.keySet()) {
                if (parts.stream().noneMatch(part -> part.name().equals(field))) {
                    place.wrong(String.valueOf(field), "no such field; leave it out");
                    whole = false;
                }
            }
            for (Part part : parts) {
                whole &= part.read(object.get(part.name()), coded, place);
            }
            if (whole) {
                place.code(coded);
            }
        }

        /** The part that is a text. */
        public Optional<Part> textPart() {
            return parts.stream().filter(part -> part.answer() instanceof Text).findFirst();
        }

        /** The part of this name. */
        public Optional<Part> part(String name) {
            return parts.stream().filter(part -> part.name().equals(name)).findFirst();
        }
    }

    private static void readCode(Object value, Set<String> codes, Reading.Place place) {
        if (value instanceof String code && codes.contains(code)) {
            place.code(code);
        } else {
            place.wrong(oneOf(codes));
        }
    }

    private static String oneOf(Set<String> codes) {
        return "must be one of: " + String.join(", ", codes.stream().sorted().toList());
    }

    private static Set<String> codes(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.toSet());
    }
}
