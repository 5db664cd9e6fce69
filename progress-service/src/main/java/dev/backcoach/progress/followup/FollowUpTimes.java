package dev.backcoach.progress.followup;

import java.time.Duration;

/**
 * When a follow-up is asked and for how long.
 *
 * @param straightAfter for how long after a session what is left of the rolling is asked
 * @param nextDayFrom after the end of a session, from when on the next day's report is asked (S7: 24 hours or more)
 * @param nextDayUntil after the end of a session, until when
 * @param morningDays for how many days after a local day its check-in may still be made (domain.md 5.1)
 */
public record FollowUpTimes(Duration straightAfter, Duration nextDayFrom, Duration nextDayUntil, int morningDays) {

    /** The times in force; 2 hours are our own. */
    public static final FollowUpTimes VERSION_1 =
            new FollowUpTimes(Duration.ofHours(2), Duration.ofHours(24), Duration.ofHours(48), 7);
}
