package dev.backcoach.assessment.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Something that is judged in a test.
 *
 * @param sides whether it is judged left and right
 */
public record ChoiceField(boolean sides, List<Option> options) {

    /**
     * One answer.
     *
     * @param text what the portal shows
     * @param level or null where the choice is recorded, not scored
     */
    public record Option(String code, String text, Level level) {}

    public ChoiceField {
        options = List.copyOf(options);
        if (options.size() < 2
                || options.stream().map(Option::code).distinct().count() != options.size()
                || options.stream().anyMatch(option -> option.code() == null || option.text() == null)) {
            throw new IllegalArgumentException("a choice needs two options or more, each with a code of its own");
        }
    }

    /** The option with this code. */
    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** The level of the option with this code; empty where the choice is not scored. */
    public Optional<Level> level(String code) {
        return option(code).map(Option::level);
    }
}
