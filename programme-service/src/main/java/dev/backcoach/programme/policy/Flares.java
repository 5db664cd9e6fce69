package dev.backcoach.programme.policy;

/**
 * A flare's course (R-AGG-4, R-SAFE-2).
 *
 * @param quietDays observed days in a row without a rise after which it closes
 * @param contactDays within which the coach is to be in touch
 * @param reviewDays after which a review is asked for while it is open
 * @param legPainTimes leg pain comes on below the knee before the client is referred
 */
public record Flares(int quietDays, int contactDays, int reviewDays, int legPainTimes) {

    public Flares {
        Range.require(quietDays >= 1 && contactDays >= 1 && reviewDays > quietDays, "flares.quietDays");
        Range.require(legPainTimes >= 1, "flares.legPainTimes");
    }
}
