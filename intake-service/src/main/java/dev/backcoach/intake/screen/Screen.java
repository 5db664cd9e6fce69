package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import java.util.List;

/**
 * What stands: the matches, gravest first.
 *
 * @param matches each rule at most once
 */
public record Screen(List<Match> matches) {

    public Screen {
        matches = List.copyOf(matches);
    }

    /** The outcome of the gravest match (domain.md 2.1). */
    public Outcome outcome() {
        return matches.stream()
                .map(Match::level)
                .reduce(Level.I, (one, other) -> one.compareTo(other) >= 0 ? one : other)
                .outcome();
    }

    /** The restrictions of all matches, each once. */
    public List<String> tags() {
        return matches.stream()
                .flatMap(match -> match.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
