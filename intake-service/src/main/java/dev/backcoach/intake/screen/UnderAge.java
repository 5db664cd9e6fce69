package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Matches who is too young for the programme: by own answer, or because the birth year leaves no other possibility.
 *
 * @param years from which age on the programme may be used
 */
public record UnderAge(String rule, Level level, Family family, int years) implements ScreenRule {

    @Override
    public Set<String> itemsUsed() {
        return Set.of(rule);
    }

    @Override
    public boolean clearable() {
        return false;
    }

    @Override
    public Optional<Match> match(ScreenFacts facts) {
        if (!facts.answers().has(rule)) {
            return Optional.empty();
        }
        boolean certain = facts.answers().yes(rule) || facts.today().getYear() - facts.birthYear() < years;
        if (!certain && !facts.answers().maybe(rule)) {
            return Optional.empty();
        }
        return Optional.of(new Match(rule, certain ? level : level.whenUnsure(), List.of()));
    }
}
