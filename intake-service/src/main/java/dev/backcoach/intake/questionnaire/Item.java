package dev.backcoach.intake.questionnaire;

import java.util.Objects;

/**
 * One question.
 *
 * @param id stable, for example {@code pp.n.avg7}
 * @param section heading under which it is shown
 * @param text what the client reads
 * @param required whether it must be answered when it is asked
 * @param askedWhen when it is asked; null for always
 */
public record Item(String id, String section, String text, boolean required, AnswerType answer, AskedWhen askedWhen) {

    public Item {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(answer, "answer");
        if (!id.matches("[a-z][a-zA-Z0-9]*([._][a-zA-Z0-9]+)*") || text.isBlank()) {
            throw new IllegalArgumentException("no item: " + id);
        }
    }

    boolean mustBeAnswered(Answers answers) {
        return required && (askedWhen == null || askedWhen.holds(answers));
    }
}
