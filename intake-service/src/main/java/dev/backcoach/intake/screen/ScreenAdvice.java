package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a client is told to do: actions, never probabilities.
 *
 * @param outcomes a text for each outcome
 * @param rules further texts for single matches
 * @param legSymptoms warning signs that everybody with leg symptoms is to know
 */
public record ScreenAdvice(Map<Outcome, String> outcomes, Map<String, String> rules, String legSymptoms) {

    /** @throws IllegalArgumentException when an outcome has no text */
    public ScreenAdvice {
        outcomes = Map.copyOf(outcomes);
        rules = Map.copyOf(rules);
        for (Outcome outcome : Outcome.values()) {
            if (!outcomes.containsKey(outcome)) {
                throw new IllegalArgumentException("no advice for " + outcome);
            }
        }
    }

    /** The texts for what stands, the most urgent first. */
    public List<String> on(Screen screen, boolean hasLegSymptoms) {
        List<String> texts = new ArrayList<>();
        texts.add(outcomes.get(screen.outcome()));
        for (Match match : screen.matches()) {
            if (rules.containsKey(match.rule())) {
                texts.add(rules.get(match.rule()));
            }
        }
        if (hasLegSymptoms) {
            texts.add(legSymptoms);
        }
        return texts;
    }
}
