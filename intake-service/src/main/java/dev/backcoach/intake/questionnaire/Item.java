package dev.backcoach.intake.questionnaire;

/**
 * One question.
 *
 * @param id stable, for example {@code pp.n.avg7}
 * @param section heading under which it is shown
 * @param text what the client reads
 * @param help what the client reads who wants to know more; null where the question says it all
 * @param required whether it must be answered when it is asked
 * @param askedWhen when it is asked; null for always
 */
public record Item(
        String id, String section, String text, String help, boolean required, AnswerType answer, AskedWhen askedWhen) {

    /** @throws IllegalArgumentException when something is missing or contradicts itself */
    public Item {
        if (id == null || !id.matches("[a-z][a-zA-Z0-9]*([._][a-zA-Z0-9]+)*") || id.length() > 60) {
            throw new IllegalArgumentException(
                    "the item id " + id + " is not made of letters and digits joined by dots, at most 60");
        }
        Needed.text(section, "section of " + id);
        Needed.text(text, "text of " + id);
        if (answer == null) {
            throw new IllegalArgumentException("answer of " + id + " is missing");
        }
        if (required && answer.mayStayEmpty()) {
            throw new IllegalArgumentException(id + " cannot be required: not ticked is an answer too");
        }
    }

    boolean isAsked(Answers answers) {
        return askedWhen == null || askedWhen.holds(answers);
    }
}
