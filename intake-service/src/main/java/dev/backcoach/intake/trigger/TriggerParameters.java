package dev.backcoach.intake.trigger;

import dev.backcoach.intake.event.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The parameters of trigger profiling (domain.md 2.2).
 *
 * @param id names this version of them
 * @param directions the stimuli that belong to each direction
 * @param relievedAtMost net effect from which on downwards a direction relieves
 * @param intolerantFrom sum of worsening effects that makes a direction intolerant
 * @param intolerantItems how many stimuli must worsen for that
 * @param suspectedFrom sum of worsening effects that makes a direction suspected
 * @param subacuteFromDays first day of subacute pain
 * @param chronicAfterDays last day of subacute pain
 */
public record TriggerParameters(
        String id,
        Map<Direction, List<String>> directions,
        int relievedAtMost,
        int intolerantFrom,
        int intolerantItems,
        int suspectedFrom,
        int subacuteFromDays,
        int chronicAfterDays,
        int highProvokedUnderMinutes,
        int highSettlesFromHours,
        int lowProvokedFromMinutes,
        int lowSettlesWithinHours) {

    /** @throws IllegalArgumentException when a direction has no stimuli */
    public TriggerParameters {
        directions = Map.copyOf(directions);
        if (directions.size() != Direction.values().length) {
            throw new IllegalArgumentException("stimuli are needed for each of " + Arrays.toString(Direction.values()));
        }
    }
}
