package dev.backcoach.intake.score;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a count of ticks is compared with the first one; fewer ticks are better (domain.md 2.3, part A). All thresholds
 * count ticks.
 *
 * @param improvedFrom a drop of so many is an improvement
 * @param improvedFromPercent so is one of so many per cent of the first score, 1 to 100
 * @param improvedAtLeast which must be so many ticks all the same
 * @param recoveredAtMost a score up to this is a recovery
 * @param worseFrom a rise of so many is a worsening
 * @param improvementFrom a first score below this cannot show an improvement
 * @param worseningUpTo a first score above this cannot show a worsening
 */
public record TickScore(
        int improvedFrom,
        int improvedFromPercent,
        int improvedAtLeast,
        int recoveredAtMost,
        int worseFrom,
        int improvementFrom,
        int worseningUpTo) {

    private static final int WHOLE = 100;

    /** @throws IllegalArgumentException when a threshold makes no sense */
    public TickScore {
        if (improvedFrom < 1 || improvedAtLeast < 1 || worseFrom < 1) {
            throw new IllegalArgumentException("improvedFrom, improvedAtLeast and worseFrom must be 1 or more");
        }
        if (improvedFromPercent < 1 || improvedFromPercent > WHOLE) {
            throw new IllegalArgumentException("improvedFromPercent must be from 1 to 100");
        }
        if (recoveredAtMost < 0 || improvementFrom < 0 || worseningUpTo < 0) {
            throw new IllegalArgumentException("recoveredAtMost, improvementFrom and worseningUpTo must be 0 or more");
        }
    }

    /**
     * What the score says; {@code RECOVERED} may stand beside another.
     *
     * @param first the score of the first submission
     */
    public Set<Change> since(int first, int score) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (score <= recoveredAtMost) {
            changes.add(Change.RECOVERED);
        }
        boolean rose = score > first;
        if (rose ? first > worseningUpTo : first < improvementFrom) {
            changes.add(Change.NOT_MEASURABLE);
        } else if (score - first >= worseFrom) {
            changes.add(Change.WORSE);
        } else if (isImproved(first, first - score)) {
            changes.add(Change.IMPROVED);
        }
        if (changes.isEmpty()) {
            changes.add(Change.UNCHANGED);
        }
        return changes;
    }

    private boolean isImproved(int first, int drop) {
        return drop >= improvedFrom || (drop >= improvedAtLeast && drop * WHOLE >= improvedFromPercent * first);
    }
}
