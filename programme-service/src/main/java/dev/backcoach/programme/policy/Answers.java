package dev.backcoach.programme.policy;

/**
 * What follows an aggravation (domain.md 5.2, R-LATE-1, R-AGG-0, R-ATTR-2).
 *
 * @param settleHours after its end after which a session is settled
 * @param delayedSettleHours the same for a delayed responder
 * @param observedHours after its end about which something has to be told for a session to settle as quiet
 * @param horizonDays how far back a late report acts
 * @param unattributedTimes aggravations that belong to nothing, after which a review is asked for
 * @param unattributedDays within which they are counted
 * @param barTimes an exercise is taken back before it is barred
 * @param barDays for which it is
 */
public record Answers(
        int settleHours,
        int delayedSettleHours,
        int observedHours,
        int horizonDays,
        int unattributedTimes,
        int unattributedDays,
        int barTimes,
        int barDays) {

    public Answers {
        Range.require(settleHours >= 24 && delayedSettleHours >= settleHours, "answers.settleHours");
        Range.require(horizonDays >= 7 && horizonDays <= 60, "answers.horizonDays");
        Range.require(unattributedTimes >= 1 && barTimes >= 1, "answers.barTimes");
    }
}
