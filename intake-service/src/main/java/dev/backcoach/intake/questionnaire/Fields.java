package dev.backcoach.intake.questionnaire;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the fields of an answer that is an object; every fault is told, and only a whole object is coded. */
final class Fields {

    private final Map<?, ?> sent;
    private final Reading.Place place;
    private final Map<String, Object> read = new TreeMap<>();
    private boolean whole = true;

    /** @param known the fields that there are; any other is a fault */
    Fields(Map<?, ?> sent, Set<String> known, Reading.Place place) {
        this.sent = sent;
        this.place = place;
        for (Object field : sent.keySet()) {
            if (!known.contains(field)) {
                wrong(String.valueOf(field), "no such field; leave it out");
            }
        }
    }

    void wrong(String field, String message) {
        whole = false;
        place.wrong(field, message);
    }

    void number(String field, int min, int max, boolean required) {
        Object value = sent.get(field);
        if (value instanceof Integer number && number >= min && number <= max) {
            read.put(field, number);
        } else if (value != null || required) {
            wrong(field, "must be a whole number from " + min + " to " + max);
        }
    }

    void code(String field, Set<String> codes, boolean required) {
        Object value = sent.get(field);
        if (value instanceof String code && codes.contains(code)) {
            read.put(field, code);
        } else if (value != null || required) {
            wrong(
                    field,
                    "must be one of: "
                            + String.join(", ", codes.stream().sorted().toList()));
        }
    }

    void truth(String field) {
        Object value = sent.get(field);
        if (value instanceof Boolean truth) {
            read.put(field, truth);
        } else if (value != null) {
            wrong(field, "must be true or false");
        }
    }

    Object get(String field) {
        return sent.get(field);
    }

    /** Codes the object if nothing was wrong with it. */
    void finish() {
        if (whole) {
            place.code(read);
        }
    }
}
