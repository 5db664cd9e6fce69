package dev.backcoach.intake.questionnaire;

import java.util.Map;

/**
 * One field of an answer that is an object.
 *
 * @param name of the field
 * @param text what the client reads
 * @param required whether it must be answered when it is asked
 * @param askedWhen the value of an earlier field on which it depends; null where it is always asked
 */
public record Part(String name, String text, boolean required, AnswerType answer, AskedWhen askedWhen) {

    /** @throws IllegalArgumentException when it is no field that a group may have */
    public Part {
        Needed.text(name, "name of a part");
        Needed.text(text, "text of the part " + name);
        if (answer == null || answer instanceof AnswerType.Group || answer instanceof AnswerType.YesNoUnsure) {
            throw new IllegalArgumentException("the part " + name + " needs a plain answer");
        }
        if (required && answer.mayStayEmpty()) {
            throw new IllegalArgumentException("the part " + name + " cannot be required");
        }
    }

    /**
     * Reads the field; one that is not asked is checked, but not kept.
     *
     * @param earlier codes of the fields before it, to which this one is added
     * @return whether nothing was wrong
     */
    boolean read(Object value, Map<String, Object> earlier, Reading.Place place) {
        boolean asked = askedWhen == null || askedWhen.holds(new Answers(earlier));
        if (value == null) {
            if (asked && required) {
                place.wrong(name, "must be answered");
                return false;
            }
            return true;
        }
        Reading.Place here = place.part(name, earlier);
        answer.read(value, here);
        if (!asked) {
            earlier.remove(name);
        }
        return here.isUnharmed();
    }
}
