package dev.backcoach.programme.policy;

/**
 * Windows and what passes them (R-WIN-0 to R-WIN-4, R-FAST-1).
 *
 * @param days length of a window
 * @param rungDays length of the window of a rung on an exercise that has passed a full one
 * @param fastDays length where the coach has enabled the fast course (R-FAST-1)
 * @param fastPassed windows that have to be passed before
 * @param fastSeverity the highest severity of the injury with which it is allowed, 0 to 4
 * @param quietDays without an aggravation attributed to an exercise before a rung of it gets a short window
 * @param calmDays length of a calm window
 * @param calmObserved observed days that a calm window needs
 * @param extendDays by which a window without a verdict is extended
 * @param maxDays length at which it becomes a review instead
 * @param minObserved share of observed days that a pass needs
 * @param lastDays of which one has to be observed
 * @param minAdherence share of due sessions that a pass needs
 * @param lowAdherence share below which a review is asked for
 * @param doneShare of the prescribed volume from which on a session counts as done
 * @param targetShare of done sessions that have to be full for the target to be met
 * @param daysLeftOut days of illness or travel that are not counted, at most
 * @param checkInDaysLate a check-in counts until so many days after its day
 * @param softDiscomfort rolling below this discomfort was too soft, 0 to 10
 * @param hardDiscomfort rolling above it was too hard, 0 to 10
 */
public record Windows(
        int days,
        int rungDays,
        int fastDays,
        int fastPassed,
        int fastSeverity,
        int quietDays,
        int calmDays,
        int calmObserved,
        int extendDays,
        int maxDays,
        double minObserved,
        int lastDays,
        double minAdherence,
        double lowAdherence,
        double doneShare,
        double targetShare,
        int daysLeftOut,
        int checkInDaysLate,
        int softDiscomfort,
        int hardDiscomfort) {

    public Windows {
        Range.require(days >= 7 && maxDays >= days && fastDays >= 7 && rungDays >= 3, "windows.days");
        Range.require(calmDays >= 3 && calmObserved >= 1 && calmObserved <= calmDays, "windows.calmObserved");
        Range.require(extendDays >= 1, "windows.extendDays");
        Range.require(new Range(0.5, 1).holds(minObserved), "windows.minObserved");
        Range.require(new Range(0.5, 1).holds(minAdherence) && lowAdherence < minAdherence, "windows.minAdherence");
        Range.require(new Range(0.1, 1).holds(doneShare) && new Range(0.1, 1).holds(targetShare), "windows.doneShare");
        Range.require(softDiscomfort < hardDiscomfort, "windows.softDiscomfort");
    }

    /** Observed days that a normal window of this length needs. */
    public int observedNeeded(int length) {
        return (int) Math.ceil(minObserved * length - 1e-9);
    }

    Windows with(Integer otherDays, Double otherAdherence) {
        return new Windows(
                otherDays == null ? days : otherDays,
                rungDays,
                fastDays,
                fastPassed,
                fastSeverity,
                quietDays,
                calmDays,
                calmObserved,
                extendDays,
                maxDays,
                minObserved,
                lastDays,
                otherAdherence == null ? minAdherence : otherAdherence,
                lowAdherence,
                doneShare,
                targetShare,
                daysLeftOut,
                checkInDaysLate,
                softDiscomfort,
                hardDiscomfort);
    }
}
