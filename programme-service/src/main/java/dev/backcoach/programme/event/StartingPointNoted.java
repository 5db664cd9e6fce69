package dev.backcoach.programme.event;

import java.util.List;

/**
 * What the client can do and aims at (domain.md 2.3).
 *
 * @param knownPainFree can-do items without pain, the preferred one first
 * @param equipment that the client has
 * @param confidence 0 to 10
 * @param demands movements that the goal demands
 */
public record StartingPointNoted(
        Source source,
        List<CanDo> canDo,
        List<String> knownPainFree,
        int daysPerWeek,
        int minutesPerDay,
        List<String> equipment,
        int confidence,
        Double functionScore,
        List<String> demands,
        List<String> lifeTasks)
        implements FactNoted {

    public StartingPointNoted {
        canDo = List.copyOf(canDo);
        knownPainFree = List.copyOf(knownPainFree);
        equipment = List.copyOf(equipment);
        demands = List.copyOf(demands);
        lifeTasks = List.copyOf(lifeTasks);
    }
}
