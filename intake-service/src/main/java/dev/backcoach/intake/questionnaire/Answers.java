package dev.backcoach.intake.questionnaire;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Coded answers to a questionnaire by item id. Asking for an answer that is not there, or for one of another kind, is a
 * programming error.
 *
 * @param coded texts, whole numbers, booleans, and lists and maps of these
 */
public record Answers(Map<String, Object> coded) {

    public Answers {
        coded = Collections.unmodifiableMap(new TreeMap<>(coded));
    }

    /** Whether the item was answered. */
    public boolean has(String item) {
        return coded.containsKey(item);
    }

    /** A code; that of a yes / no / unsure item also where the onset was told with it. */
    public String code(String item) {
        Object value = coded.get(item);
        return value instanceof Map<?, ?> object ? (String) object.get("answer") : (String) value;
    }

    /** Since how many days, where that was told. */
    public OptionalInt onsetDays(String item) {
        return coded.get(item) instanceof Map<?, ?> object && object.get("onsetDays") instanceof Integer days
                ? OptionalInt.of(days)
                : OptionalInt.empty();
    }

    /** {@code yes}, and nothing less sure. */
    public boolean yes(String item) {
        return has(item) && "yes".equals(code(item));
    }

    /** {@code yes} or {@code unsure}. */
    public boolean maybe(String item) {
        return yes(item) || (has(item) && "unsure".equals(code(item)));
    }

    public int number(String item) {
        return (Integer) coded.get(item);
    }

    public LocalDate date(String item) {
        return LocalDate.parse((String) coded.get(item));
    }

    /** The codes of a multiple choice; empty where it was left out. */
    public List<String> codes(String item) {
        return coded.get(item) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The number in a field of an answer that is an object; empty where the answer or the field was left out. */
    public OptionalInt number(String item, String field) {
        return coded.get(item) instanceof Map<?, ?> object && object.get(field) instanceof Integer number
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    /** The code in a field of an answer that is an object. */
    public String code(String item, String field) {
        return (String) ((Map<?, ?>) coded.get(item)).get(field);
    }
}
