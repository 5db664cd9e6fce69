package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Matches when a joint hurts under load.
 *
 * @param tags the restriction that comes with each joint
 */
public record PainfulJoints(String rule, Level level, Family family, Map<String, String> tags) implements ScreenRule {

    public PainfulJoints {
        tags = Map.copyOf(tags);
    }

    @Override
    public Set<String> itemsUsed() {
        return Set.of(rule);
    }

    @Override
    public Optional<Match> match(ScreenFacts facts) {
        List<String> restrictions = facts.answers().codes(rule).stream()
                .map(tags::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return restrictions.isEmpty() ? Optional.empty() : Optional.of(new Match(rule, level, restrictions));
    }
}
