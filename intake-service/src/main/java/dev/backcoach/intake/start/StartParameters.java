package dev.backcoach.intake.start;

import java.util.List;

/**
 * The parameters of finding a starting point (domain.md 2.3).
 *
 * @param id names this version of them
 * @param startActivities those that an exercise can start from, in order of preference
 * @param fallbackPainAtMost with more pain than this nothing is a start, 0 to 10
 */
public record StartParameters(String id, List<String> startActivities, int fallbackPainAtMost) {

    public StartParameters {
        startActivities = List.copyOf(startActivities);
    }
}
