package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The five ASAS signs of inflammatory back pain: four answers, and an onset below an age, taken from the date in PTP-1
 * or, where that leaves it open, from the question about an early onset. What is only sure through an {@code unsure}
 * makes a caution at most.
 *
 * @param gate asks for pain that began young and lasts; the signs are asked for only then
 * @param items the four answers
 * @param early the question about an onset that is early in any case
 * @param referAt so many signs ask for a referral
 */
public record InflammatoryBackPain(
        String rule, Family family, String gate, List<String> items, String early, int onsetBeforeAge, int referAt)
        implements ScreenRule {

    public InflammatoryBackPain {
        items = List.copyOf(items);
    }

    @Override
    public Set<String> itemsUsed() {
        Set<String> used = new HashSet<>(items);
        used.addAll(Set.of(gate, early));
        return used;
    }

    @Override
    public Optional<Match> match(ScreenFacts facts) {
        if (!facts.answers().maybe(gate)) {
            return Optional.empty();
        }
        boolean youngByDate = facts.painBegan()
                .filter(began -> began.getYear() - facts.birthYear() < onsetBeforeAge)
                .isPresent();
        long sure = items.stream().filter(facts.answers()::yes).count()
                + (youngByDate || facts.answers().yes(early) ? 1 : 0);
        long possible = items.stream().filter(facts.answers()::maybe).count()
                + (youngByDate || facts.answers().maybe(early) ? 1 : 0);
        if (facts.answers().yes(gate) && sure >= referAt) {
            return Optional.of(new Match(rule, Level.R, List.of()));
        }
        return possible >= referAt ? Optional.of(new Match(rule, Level.C, List.of())) : Optional.empty();
    }
}
