package dev.backcoach.programme.policy;

/**
 * When a report is an aggravation, and of which grade (domain.md 5.2). Pain is 0 to 10.
 *
 * @param stiffnessMargin minutes over the baseline that a morning may be stiff without being A1
 * @param smallRise pain over the baseline from which on a report can be A2
 * @param riseThreshold the rise with which pain above {@code unacceptableAbove} is A3
 * @param highRise the rise that is A3 where it lasts or comes back, and A4 at {@code flarePain}
 * @param flarePain from which on a high rise is A4
 * @param unacceptableAbove pain above this is not accepted whatever the rise
 * @param toleratedUpTo pain up to this is no A2 by itself; 0 where every rise counts
 * @param watchedFrom tolerated pain from this on is A2 where the next morning's pain is still above usual
 * @param lastingHours after the session from which on a high rise is A3
 * @param againHours apart from which on a second high rise is A3
 * @param functionDrop by which the mean of the activities (PSFS) falls in a flare
 */
public record Grades(
        int stiffnessMargin,
        int smallRise,
        int riseThreshold,
        int highRise,
        int flarePain,
        int unacceptableAbove,
        int toleratedUpTo,
        int watchedFrom,
        int lastingHours,
        int againHours,
        double functionDrop) {

    public Grades {
        Range.require(stiffnessMargin >= 1 && stiffnessMargin <= 30, "stiffnessMargin");
        Range.require(smallRise >= 1 && riseThreshold >= smallRise && highRise >= riseThreshold, "riseThreshold");
        Range.require(flarePain > unacceptableAbove && unacceptableAbove >= 3, "unacceptableAbove");
        Range.require(toleratedUpTo >= 0 && toleratedUpTo <= unacceptableAbove, "toleratedUpTo");
        Range.require(lastingHours >= 12 && againHours >= 12, "lastingHours");
        Range.require(functionDrop > 0, "functionDrop");
    }
}
