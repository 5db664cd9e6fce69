package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import java.util.ArrayList;
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
 * answered again. What a clinician has cleared counts as a caution while the answers stay the same: at once where the
 * level is R; where it is U or E, from the next new submission of the whole screen on.
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

    /** What stands after the whole screen was answered in a new submission: here what is cleared is lifted. */
    public Screen afterScreen(ScreenFacts facts, List<Match> before, Covers covers) {
        List<String> anew = blockedAnew(facts, covers);
        Stream<Match> kept = before.stream()
                .filter(match -> match.level().blocks())
                .map(match -> covers.has(match.rule()) && !anew.contains(match.rule()) ? match.asCaution() : match);
        return merged(kept, matches(facts, covers, List.of()));
    }

    /** What stands after a submission of the whole screen was amended. */
    public Screen afterAmendment(ScreenFacts facts, List<Match> before, Covers covers) {
        return merged(before.stream().filter(match -> match.level().blocks()), matches(facts, covers, before));
    }

    /** What stands after the short weekly form was answered. */
    public Screen afterPulse(ScreenFacts facts, List<Match> before, Covers covers) {
        return merged(before.stream(), matches(facts, covers, before));
    }

    /** What stands when answers rest on other facts than was thought: what followed from those alone falls. */
    public Screen corrected(ScreenFacts wrong, ScreenFacts right, List<Match> before, Covers covers) {
        List<Match> ofWrong = new ArrayList<>();
        matches(wrong).forEach(match -> {
            ofWrong.add(match);
            ofWrong.add(match.asCaution());
        });
        return merged(before.stream().filter(match -> !ofWrong.contains(match)), matches(right, covers, before));
    }

    /** What stands once a clinician has cleared these rules: of U and E it takes a new screen as well. */
    public Screen cleared(List<String> cleared, List<Match> before) {
        return merged(
                before.stream()
                        .map(match ->
                                match.level() == Level.R && cleared.contains(match.rule()) ? match.asCaution() : match),
                Stream.of());
    }

    /** The rules that have been cleared and match in a way that the clearance does not hold for. */
    public List<String> blockedAnew(ScreenFacts facts, Covers covers) {
        return matches(facts)
                .filter(match -> match.level().blocks() && covers.has(match.rule()) && !holds(match, facts, covers))
                .map(Match::rule)
                .toList();
    }

    /** The rule of this id; empty for one that there is not. */
    public Optional<ScreenRule> rule(String id) {
        return rules.stream().filter(known -> known.rule().equals(id)).findFirst();
    }

    /** What a rule warns of; empty for a rule that there is not. */
    public Optional<Family> family(String id) {
        return rule(id).map(ScreenRule::family);
    }

    private Stream<Match> matches(ScreenFacts facts) {
        return rules.stream().flatMap(rule -> rule.match(facts).stream());
    }

    /** What was cleared counts as a caution, but for what stands and waits for a new screen. */
    private Stream<Match> matches(ScreenFacts facts, Covers covers, List<Match> before) {
        List<String> standing = before.stream()
                .filter(match -> match.level().blocks())
                .map(Match::rule)
                .toList();
        return matches(facts)
                .map(match -> match.level().blocks() && !standing.contains(match.rule()) && holds(match, facts, covers)
                        ? match.asCaution()
                        : match);
    }

    private boolean holds(Match match, ScreenFacts facts, Covers covers) {
        Cover cover = covers.byRule().get(match.rule());
        return cover != null && cover.holds(rule(match.rule()).orElseThrow(), match, facts);
    }

    private Screen merged(Stream<Match> kept, Stream<Match> fresh) {
        Map<String, Match> standing = new LinkedHashMap<>();
        kept.forEach(match -> standing.put(match.rule(), match));
        fresh.forEach(match ->
                standing.merge(match.rule(), match, (old, now) -> now.level().compareTo(old.level()) >= 0 ? now : old));
        return new Screen(standing.values().stream()
                .sorted(Comparator.comparing(Match::level)
                        .reversed()
                        .thenComparingInt(match -> position(match.rule()))
                        .thenComparing(Match::rule))
                .toList());
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
