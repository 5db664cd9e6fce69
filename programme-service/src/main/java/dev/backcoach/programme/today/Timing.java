package dev.backcoach.programme.today;

/**
 * What a day is timed by, the same under every policy.
 *
 * @param risingHours after getting up in which a back that does not like to bend is spared (R-AM-1), 1 to 6
 * @param activitiesDays from one answer about the activities that matter to the next question (domain.md 2.4), 7 to 56
 */
public record Timing(int risingHours, int activitiesDays) {

    public Timing {
        if (risingHours < 1 || risingHours > 6 || activitiesDays < 7 || activitiesDays > 56) {
            throw new IllegalArgumentException("risingHours must be 1 to 6, activitiesDays 7 to 56");
        }
    }
}
