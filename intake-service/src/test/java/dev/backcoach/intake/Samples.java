package dev.backcoach.intake;

import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.questionnaire.AnswerType;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.questionnaire.Item;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.questionnaire.Submission;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Complete answers of a client to whom nothing grave applies, who can be changed item by item. */
public final class Samples {

    /** The client's local date in tests of the domain. */
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    /** The content under test. */
    public static final IntakeContent CONTENT = IntakeContent.load();

    private Samples() {}

    /** The version of a questionnaire that is in force. */
    public static Questionnaire questionnaire(String id) {
        return CONTENT.questionnaire(id, "1.0.0").orElseThrow().questionnaire();
    }

    /** An answer to every required item: nothing applies, nothing hurts, everything can be done. */
    public static Map<String, Object> harmless(String questionnaire) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Item item : questionnaire(questionnaire).items()) {
            if (item.required() && item.askedWhen() == null) {
                answers.put(item.id(), harmless(item.answer()));
            }
        }
        if (questionnaire.equals("PTP-1")) {
            answers.put("pp.on.date", "2026-01-15");
            answers.put("pp.irr.min", 60);
        }
        return answers;
    }

    private static Object harmless(AnswerType type) {
        return switch (type) {
            case AnswerType.YesNoUnsure _, AnswerType.YesNo _ -> "no";
            case AnswerType.Whole whole -> whole.min();
            case AnswerType.Choice choice -> choice.options().getFirst().code();
            case AnswerType.Multi _ -> List.of();
            case AnswerType.Text _ -> "as before";
            case AnswerType.Day _ -> TODAY.toString();
            case AnswerType.Tick _ -> false;
            case AnswerType.Group group -> harmless(group);
        };
    }

    private static Object harmless(AnswerType.Group group) {
        return switch (group.parts().getFirst().name()) {
            case "effect" -> Map.of("effect", 0);
            case "canDo" ->
                Map.of(
                        "canDo", "yes",
                        "painDuring", 0,
                        "painNextDay", 0,
                        "comfortableDose", 15,
                        "timesPerWeek", 7);
            case "text" -> Map.of("text", "gardening", "score", 5);
            case "left" -> Map.of("left", 0, "right", 0);
            case String other -> throw new IllegalArgumentException("no harmless answer of " + other);
        };
    }

    /** The same with some answers instead. */
    public static Map<String, Object> harmless(String questionnaire, Map<String, Object> instead) {
        Map<String, Object> answers = harmless(questionnaire);
        answers.putAll(instead);
        return answers;
    }

    /** Read answers, which must be free of faults. */
    public static Answers answers(String questionnaire, Map<String, Object> instead) {
        Submission submission = questionnaire(questionnaire).read(harmless(questionnaire, instead), TODAY);
        if (!submission.faults().isEmpty()) {
            throw new IllegalArgumentException(submission.faults().toString());
        }
        return submission.answers();
    }
}
