package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Match;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evaluates the safety screen (domain.md 2.1): all matches count, not only the gravest. A match that blocks stands until
 * it is cleared, also when the question is later answered with no; one of a caution stands until the whole screen is
 * answered again.
 *
 * @param rules in the order in which matches of one level are told
 */
public record Screening(List<ScreenRule> rules) {

    /** @throws IllegalArgumentException when two rules share an id */
    public Screening {
        rules = List.copyOf(rules);
        if (rules.stream().map(ScreenRule::rule).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("two rules of the screen share an id");
        }
    }

    /** What stands after the whole screen was answered. */
    public Screen afterScreen(ScreenFacts facts, List<Match> before) {
        return after(facts, before.stream().filter(match -> match.level().blocks()));
    }

    /** What stands after the short weekly form was answered. */
    public Screen afterPulse(ScreenFacts facts, List<Match> before) {
        return after(facts, before.stream());
    }

    /** What stands when answers rest on other facts than was thought: what followed from those alone falls. */
    public Screen corrected(ScreenFacts wrong, ScreenFacts right, List<Match> before) {
        List<Match> ofWrong = matches(wrong).toList();
        return after(right, before.stream().filter(match -> !ofWrong.contains(match)));
    }

    private Stream<Match> matches(ScreenFacts facts) {
        return rules.stream().flatMap(rule -> rule.match(facts).stream());
    }

    private Screen after(ScreenFacts facts, Stream<Match> kept) {
        Map<String, Match> standing = new LinkedHashMap<>();
        kept.forEach(match -> standing.put(match.rule(), match));
        matches(facts)
                .forEach(match -> standing.merge(
                        match.rule(), match, (old, now) -> now.level().compareTo(old.level()) >= 0 ? now : old));
        return new Screen(standing.values().stream()
                .sorted(Comparator.comparing(Match::level)
                        .reversed()
                        .thenComparingInt(match -> position(match.rule()))
                        .thenComparing(Match::rule))
                .toList());
    }

    /** What a rule warns of; empty for a rule that there is not. */
    public Optional<Family> family(String rule) {
        return rules.stream()
                .filter(known -> known.rule().equals(rule))
                .map(ScreenRule::family)
                .findFirst();
    }

    private int position(String rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (Objects.equals(rules.get(i).rule(), rule)) {
                return i;
            }
        }
        return rules.size();
    }
}
