package dev.backcoach.programme.event;

import java.util.UUID;

/**
 * What became of a coach's override: its window passed, or its change aggravated (R-COACH-1).
 *
 * @param override the decision by which it was made
 * @param grade of the aggravation, or null where the window passed
 */
public record OverrideFollowed(UUID decision, UUID override, String exercise, boolean passed, String grade)
        implements Outcome {}
