package dev.backcoach.programme.event;

import java.util.List;

/**
 * What the client can do and aims at (domain.md 2.3).
 *
 * @param knownPainFree can-do items without pain, the preferred one first
 * @param equipment that the client has
 * @param confidence 0 to 10
 * @param demands movements that the goal demands
 * @param sport that the client wants to get back to, or null
 * @param level of it: recreational, club or elite; null where it is not told
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
        List<String> lifeTasks,
        String sport,
        String level)
        implements FactNoted {

    public StartingPointNoted {
        canDo = List.copyOf(canDo);
        knownPainFree = List.copyOf(knownPainFree);
        equipment = List.copyOf(equipment);
        demands = List.copyOf(demands);
        lifeTasks = List.copyOf(lifeTasks);
    }

    /** Without a sport. */
    public StartingPointNoted(
            Source source,
            List<CanDo> canDo,
            List<String> knownPainFree,
            int daysPerWeek,
            int minutesPerDay,
            List<String> equipment,
            int confidence,
            Double functionScore,
            List<String> demands,
            List<String> lifeTasks) {
        this(
                source,
                canDo,
                knownPainFree,
                daysPerWeek,
                minutesPerDay,
                equipment,
                confidence,
                functionScore,
                demands,
                lifeTasks,
                null,
                null);
    }
}
