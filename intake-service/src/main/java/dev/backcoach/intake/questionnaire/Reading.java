package dev.backcoach.intake.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what is read from a submission, and what is wrong with it. */
final class Reading {

    private final LocalDate today;
    private final Map<String, Object> coded = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Reading(LocalDate today) {
        this.today = today;
    }

    Place at(String item) {
        return new Place(item);
    }

    Map<String, Object> coded() {
        return coded;
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparing(Fault::pointer)).toList();
    }

    /** The answer to one item. */
    final class Place {

        private final String item;

        private Place(String item) {
            this.item = item;
        }

        LocalDate today() {
            return today;
        }

        void code(Object value) {
            coded.put(item, value);
        }

        void text(String value) {
            texts.put(item, value);
        }

        void wrong(String message) {
            faults.add(new Fault("/answers/" + escaped(item), message));
        }

        void wrong(String field, String message) {
            faults.add(new Fault("/answers/" + escaped(item) + "/" + escaped(field), message));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
