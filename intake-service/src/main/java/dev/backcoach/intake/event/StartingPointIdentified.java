package dev.backcoach.intake.event;

import java.util.List;

/**
 * What the answers to FAG-1 say about where to start (domain.md 2.3).
 *
 * @param knownPainFree activities to start from, in order of preference
 * @param daysPerWeek 1 to 7
 * @param equipment coded, for example {@code MAT}
 * @param confidence 0 to 10
 * @param functionScore mean of the client's own activities, 0 to 10, higher is better
 * @param lifeTasks coded activities that matter most, at most three
 */
public record StartingPointIdentified(
        List<CanDo> canDo,
        List<String> knownPainFree,
        int daysPerWeek,
        int minutesPerDay,
        List<String> equipment,
        Mode mode,
        int confidence,
        Double functionScore,
        Goal goal,
        List<String> lifeTasks)
        implements IntakeEvent {

    public StartingPointIdentified {
        canDo = List.copyOf(canDo);
        knownPainFree = List.copyOf(knownPainFree);
        equipment = List.copyOf(equipment);
        lifeTasks = List.copyOf(lifeTasks);
    }
}
