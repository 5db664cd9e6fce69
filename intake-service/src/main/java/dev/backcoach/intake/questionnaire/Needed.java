package dev.backcoach.intake.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parts of a questionnaire must have; what they lack is told in words for whoever writes the file. */
final class Needed {

    private Needed() {}

    static void text(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }

    static List<AnswerType.Option> options(List<AnswerType.Option> options) {
        if (options == null || options.isEmpty()) {
            throw new IllegalArgumentException("options are missing");
        }
        Set<String> codes = new HashSet<>();
        for (AnswerType.Option option : options) {
            if (!codes.add(option.code())) {
                throw new IllegalArgumentException("two options " + option.code());
            }
        }
        return List.copyOf(options);
    }

    static List<Part> parts(List<Part> parts) {
        if (parts == null || parts.isEmpty()) {
            throw new IllegalArgumentException("parts are missing");
        }
        Map<String, AnswerType> earlier = new HashMap<>();
        for (Part part : parts) {
            AskedWhen condition = part.askedWhen();
            if (condition != null
                    && (part.answer() instanceof AnswerType.Text
                            || !earlier.containsKey(condition.item())
                            || !condition.fits(earlier.get(condition.item())))) {
                throw new IllegalArgumentException(part.name() + " depends on no earlier part that could decide");
            }
            if (earlier.put(part.name(), part.answer()) != null) {
                throw new IllegalArgumentException("two parts " + part.name());
            }
        }
        if (parts.stream()
                        .filter(part -> part.answer() instanceof AnswerType.Text)
                        .count()
                > 1) {
            throw new IllegalArgumentException("only one part can be a text");
        }
        return List.copyOf(parts);
    }
}
