package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Matches when the item of the same id is answered {@code yes}, or one level lower when {@code unsure}.
 *
 * @param level of {@code yes}
 * @param tags restrictions that come with it
 * @param settled another level for what began long ago; null where that makes no difference
 * @param fresh another level for what has just begun; null where that makes no difference
 * @param raised another level beside other answers; null where they make no difference
 */
public record Answered(
        String rule, Level level, Family family, List<String> tags, Settled settled, Fresh fresh, Raised raised)
        implements ScreenRule {

    /** The level of what began, or last got worse, more than so many days ago. */
    public record Settled(int afterDays, Level level) {}

    /** The level of what began at most so many days ago. */
    public record Fresh(int withinDays, Level level) {}

    /** The level where any of these items is also answered {@code yes} or {@code unsure}. */
    public record Raised(List<String> byAnyOf, Level level) {}

    public Answered {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    @Override
    public Set<String> itemsUsed() {
        Set<String> used = new HashSet<>(Set.of(rule));
        if (raised != null) {
            used.addAll(raised.byAnyOf());
        }
        return used;
    }

    @Override
    public boolean asksOnset() {
        return settled != null || fresh != null;
    }

    @Override
    public Optional<Match> match(ScreenFacts facts) {
        if (!facts.answers().maybe(rule)) {
            return Optional.empty();
        }
        Level ofYes = levelOfYes(facts);
        return Optional.of(new Match(rule, facts.answers().yes(rule) ? ofYes : ofYes.whenUnsure(), tags));
    }

    private Level levelOfYes(ScreenFacts facts) {
        OptionalInt onset = facts.answers().onsetDays(rule);
        if (settled != null && onset.isPresent() && onset.getAsInt() > settled.afterDays()) {
            return settled.level();
        }
        if (fresh != null && onset.isPresent() && onset.getAsInt() <= fresh.withinDays()) {
            return fresh.level();
        }
        boolean isRaised = raised != null && raised.byAnyOf().stream().anyMatch(facts.answers()::maybe);
        return isRaised ? raised.level() : level;
    }
}
