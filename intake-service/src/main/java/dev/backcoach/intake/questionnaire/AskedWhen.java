package dev.backcoach.intake.questionnaire;

import java.util.List;

/**
 * An earlier answer on which an item depends: one of some codes, or a number that is large enough.
 *
 * @param item the earlier item
 * @param in codes that make it asked; empty where a number decides
 * @param atLeast the number from which it is asked; null where a code decides
 */
public record AskedWhen(String item, List<String> in, Integer atLeast) {

    /** @throws IllegalArgumentException when neither or both of codes and number are given */
    public AskedWhen {
        Needed.text(item, "item in askedWhen");
        in = in == null ? List.of() : List.copyOf(in);
        if (in.isEmpty() == (atLeast == null)) {
            throw new IllegalArgumentException("either codes or a number decide whether an item is asked: " + item);
        }
    }

    /** Whether an answer of this type can decide. */
    boolean fits(AnswerType type) {
        return switch (type) {
                    case AnswerType.Whole _ -> atLeast != null;
                    case AnswerType.YesNoUnsure _ -> AnswerType.YesNoUnsure.CODES.containsAll(in);
                    case AnswerType.YesNo _ -> AnswerType.YesNo.CODES.containsAll(in);
                    case AnswerType.Choice choice ->
                        choice.options().stream()
                                .map(AnswerType.Option::code)
                                .toList()
                                .containsAll(in);
                    case AnswerType.Multi _,
                            AnswerType.Text _,
                            AnswerType.Day _,
                            AnswerType.Tick _,
                            AnswerType.Group _ -> false;
                }
                && (type instanceof AnswerType.Whole || atLeast == null);
    }

    /** Whether these answers, all of them coded, make the item one to be asked. */
    boolean holds(Answers answers) {
        if (!answers.has(item)) {
            return false;
        }
        return atLeast == null ? in.contains(answers.code(item)) : answers.number(item) >= atLeast;
    }
}
