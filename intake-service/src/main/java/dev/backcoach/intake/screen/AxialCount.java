package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts signs of axial spondyloarthritis in somebody whose back pain began young and lasts (NICE NG65). The rule's id is
 * that of the gate question. What is only sure through an {@code unsure} makes a caution at most.
 *
 * @param referAt so many signs ask for a referral
 * @param cautionAt so many ask for a word with the GP
 */
public record AxialCount(String rule, Family family, List<String> items, int referAt, int cautionAt)
        implements ScreenRule {

    public AxialCount {
        items = List.copyOf(items);
    }

    @Override
    public Set<String> itemsUsed() {
        Set<String> used = new HashSet<>(items);
        used.add(rule);
        return used;
    }

    @Override
    public Optional<Match> match(ScreenFacts facts) {
        if (!facts.answers().maybe(rule)) {
            return Optional.empty();
        }
        long sure = items.stream().filter(facts.answers()::yes).count();
        long possible = items.stream().filter(facts.answers()::maybe).count();
        if (facts.answers().yes(rule) && sure >= referAt) {
            return Optional.of(new Match(rule, Level.R, List.of()));
        }
        return possible >= cautionAt ? Optional.of(new Match(rule, Level.C, List.of())) : Optional.empty();
    }
}
