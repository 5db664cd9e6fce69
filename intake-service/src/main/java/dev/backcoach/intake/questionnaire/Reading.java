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
        return new Place(item, item, "/answers/" + escaped(item), coded);
    }

    Answers answers() {
        return new Answers(coded);
    }

    /** Drops the answer to an item; what was wrong with it stays told. */
    void leaveOut(String item) {
        coded.remove(item);
        texts.remove(item);
    }

    Submission finish() {
        return new Submission(
                answers(),
                Map.copyOf(texts),
                faults.stream().sorted(Comparator.comparing(Fault::pointer)).toList());
    }

    /** Where an answer stands: an item, or a field of one. */
    final class Place {

        private final String item;
        private final String name;
        private final String pointer;
        private final Map<String, Object> codes;
        private boolean unharmed = true;

        private Place(String item, String name, String pointer, Map<String, Object> codes) {
            this.item = item;
            this.name = name;
            this.pointer = pointer;
            this.codes = codes;
        }

        /** A field of the answer, whose code goes elsewhere until the answer is whole. */
        Place part(String field, Map<String, Object> into) {
            return new Place(item, field, pointer + "/" + escaped(field), into);
        }

        LocalDate today() {
            return today;
        }

        void code(Object value) {
            codes.put(name, value);
        }

        void text(String value) {
            texts.put(item, value);
        }

        void wrong(String message) {
            unharmed = false;
            faults.add(new Fault(pointer, message));
        }

        void wrong(String field, String message) {
            unharmed = false;
            faults.add(new Fault(pointer + "/" + escaped(field), message));
        }

        boolean isUnharmed() {
            return unharmed;
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
