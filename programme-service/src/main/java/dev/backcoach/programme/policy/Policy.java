package dev.backcoach.programme.policy;

import java.time.Duration;

/**
 * The named, versioned parameters of the rules. A decision names the policy that it was taken under, so a version is
 * never changed: other values are another version.
 *
 * @param name STRICT or PAIN_MONITORING
 * @param riseThreshold pain over the baseline that counts, 0 to 10
 * @param stiffnessMargin minutes over the baseline that a morning may be stiff
 * @param windowDays length of a window
 * @param rungDays length of the window of a rung on an exercise that has passed a full one
 * @param calmDays length of a calm window
 * @param calmObserved observed days that a calm window needs
 * @param extendDays by which a window without a verdict is extended
 * @param maxWindowDays length at which it becomes a review instead
 * @param minObserved share of observed days that a pass needs
 * @param minAdherence share of due sessions that a pass needs
 * @param lowAdherence share below which a review is asked for
 * @param settleHours after which a session is settled
 * @param delayedSettleHours the same for a delayed responder
 * @param horizonDays how far back a late report acts
 * @param overdueDays by which a pulse may be late before increases wait
 * @param pulseDays from one pulse to the next
 * @param barDays for which an exercise that was taken back twice is barred
 * @param rejectedDays for which a rejected candidate is not proposed
 * @param proposalDays after which a proposal lapses
 * @param startShare of the comfortable dose with which a programme starts
 * @param confident confidence from which on the start is not reduced, 0 to 10
 */
public record Policy(
        String name,
        int version,
        int riseThreshold,
        int stiffnessMargin,
        int windowDays,
        int rungDays,
        int calmDays,
        int calmObserved,
        int extendDays,
        int maxWindowDays,
        double minObserved,
        double minAdherence,
        double lowAdherence,
        int settleHours,
        int delayedSettleHours,
        int horizonDays,
        int overdueDays,
        int pulseDays,
        int barDays,
        int rejectedDays,
        int proposalDays,
        double startShare,
        int confident) {

    /** The default: any rise counts (domain.md 5.2 and 5.3). */
    public static final Policy STRICT = new Policy(
            "STRICT", 1, 1, 5, 14, 7, 7, 5, 7, 28, 10.0 / 14, 0.80, 0.50, 48, 72, 56, 3, 7, 56, 28, 14, 0.80, 7);

    /** Name and version, for example {@code STRICT@1}. */
    public String id() {
        return name + "@" + version;
    }

    /** How long after its end a session is settled. */
    public Duration settling(boolean delayedResponder) {
        return Duration.ofHours(delayedResponder ? delayedSettleHours : settleHours);
    }

    /** Observed days that a normal window of this length needs. */
    public int observedNeeded(int length) {
        return (int) Math.ceil(minObserved * length - 1e-9);
    }
}
