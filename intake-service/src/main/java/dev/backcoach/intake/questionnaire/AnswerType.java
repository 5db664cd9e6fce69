package dev.backcoach.intake.questionnaire;

import dev.backcoach.intake.event.CanDo.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What kind of answer an item takes. Values arrive as JSON says them: texts, whole numbers, booleans, lists and maps; so
 * do coded answers leave.
 */
public sealed interface AnswerType {

    /** Codes the answer, or says what is wrong with it. */
    void read(Object value, Reading.Place place);

    /**
     * {@code "yes"}, {@code "no"} or {@code "unsure"}; where there is an onset question also {@code {"answer": "yes",
     * "onsetDays": 3}}.
     *
     * @param onsetQuestion asks since how many days; null where it is not asked
     */
    record YesNoUnsure(String onsetQuestion) implements AnswerType {

        static final Set<String> CODES = Set.of("yes", "no", "unsure");
        private static final int LONGEST_ONSET = 36_500;

        @Override
        public void read(Object value, Reading.Place place) {
            if (onsetQuestion != null && value instanceof Map<?, ?> object) {
                var fields = new Fields(object, Set.of("answer", "onsetDays"), place);
                fields.code("answer", CODES, true);
                fields.number("onsetDays", 0, LONGEST_ONSET, false);
                fields.finish();
            } else {
                readCode(value, CODES, place);
            }
        }
    }

    /** {@code "yes"} or {@code "no"}. */
    record YesNo() implements AnswerType {

        @Override
        public void read(Object value, Reading.Place place) {
            readCode(value, Set.of("yes", "no"), place);
        }
    }

    /**
     * A whole number.
     *
     * @param unit of the number, or null for a plain scale
     */
    record Whole(int min, int max, String unit) implements AnswerType {

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
    record Option(String code, String text) {}

    /** One of the options' codes. */
    record Choice(List<Option> options) implements AnswerType {

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

        @Override
        public void read(Object value, Reading.Place place) {
            if (isText(value, maxLength)) {
                place.text((String) value);
            } else {
                place.wrong(aText(maxLength));
            }
        }
    }

    /** An ISO date. */
    record Day(Range range) implements AnswerType {

        /** On which side of the client's today it may be. */
        public enum Range {
            UNTIL_TODAY,
            FROM_TODAY
        }

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 9999;

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

    /** What a stimulus does to the back: {@code {"effect": -2..2, "onset", "timing"}}, or {@code "n/a"}. */
    record Trigger() implements AnswerType {

        private static final int LONGEST_ONSET = 10_000;

        @Override
        public void read(Object value, Reading.Place place) {
            if ("n/a".equals(value)) {
                place.code(value);
            } else if (value instanceof Map<?, ?> object) {
                var fields = new Fields(object, Set.of("effect", "onset", "timing"), place);
                fields.number("effect", -2, 2, true);
                fields.number("onset", 0, LONGEST_ONSET, false);
                fields.code("timing", Set.of("during", "after", "next_day"), false);
                fields.finish();
            } else {
                place.wrong("must be \"n/a\" or an object with an effect from -2 to 2");
            }
        }
    }

    /**
     * Whether, with how much pain and how much of an activity can be done.
     *
     * @param unit of the comfortable dose
     */
    record CanDo(Unit unit) implements AnswerType {

        private static final int LARGEST_DOSE = 1_440;
        private static final int MOST_TIMES = 70;

        @Override
        public void read(Object value, Reading.Place place) {
            if (!(value instanceof Map<?, ?> object)) {
                place.wrong("must be an object that says canDo and, unless it is no, pains, dose and times");
                return;
            }
            var fields = new Fields(
                    object, Set.of("canDo", "painDuring", "painNextDay", "comfortableDose", "timesPerWeek"), place);
            fields.code("canDo", Set.of("yes", "with_pain", "no"), true);
            boolean required = !"no".equals(fields.get("canDo"));
            fields.number("painDuring", 0, 10, required);
            fields.number("painNextDay", 0, 10, required);
            fields.number("comfortableDose", 0, LARGEST_DOSE, required);
            fields.number("timesPerWeek", 0, MOST_TIMES, required);
            fields.finish();
        }
    }

    /** An activity in the client's own words with a score: {@code {"text": "...", "score": 0..10}}. */
    record Activity(int maxLength) implements AnswerType {

        @Override
        public void read(Object value, Reading.Place place) {
            if (!(value instanceof Map<?, ?> object)) {
                place.wrong("must be an object with a text and a score");
                return;
            }
            var fields = new Fields(object, Set.of("text", "score"), place);
            fields.number("score", 0, 10, true);
            if (isText(fields.get("text"), maxLength)) {
                place.text((String) fields.get("text"));
            } else {
                fields.wrong("text", aText(maxLength));
            }
            fields.finish();
        }
    }

    /** Tenderness of a muscle on both sides: {@code {"left": 0..10, "right": 0..10, "refersDownLeg": false}}. */
    record Tenderness() implements AnswerType {

        @Override
        public void read(Object value, Reading.Place place) {
            if (!(value instanceof Map<?, ?> object)) {
                place.wrong("must be an object with left and right");
                return;
            }
            var fields = new Fields(object, Set.of("left", "right", "refersDownLeg"), place);
            fields.number("left", 0, 10, true);
            fields.number("right", 0, 10, true);
            fields.truth("refersDownLeg");
            fields.finish();
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
        var codes = new HashSet<String>();
        options.forEach(option -> codes.add(option.code()));
        return codes;
    }

    private static boolean isText(Object value, int maxLength) {
        return value instanceof String text
                && !text.isBlank()
                && text.length() <= maxLength
                && text.codePoints()
                        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String aText(int maxLength) {
        return "must be a text of 1 to " + maxLength + " storable characters that is not blank";
    }
}
