package dev.backcoach.programme.policy;

/**
 * What opens the gates (R-GATE-1, 3 and 4). Pain is 0 to 10.
 *
 * @param painDays observed days whose median counts
 * @param lowPain median daily worst that opens R-GATE-1
 * @param lowerBy by which the median may be lower instead
 * @param lowerByShare the same as a share
 * @param tolerablePain median up to which R-GATE-1 opens where it is not higher than at first, or null for none
 * @param tolerableWindows windows that have to be passed for that
 * @param weakBelow score below which a sub-link is no longer weak
 * @param betterBy by which a score may be better than at first instead
 * @param sportWindows passed windows that R-GATE-4 needs
 * @param function mean of the activities (PSFS) that it needs, 0 to 10
 * @param ticks of the tick-count pack at most, where one is installed
 * @param sportPain median daily worst at most
 * @param confidence at least, 0 to 10
 */
public record Gates(
        int painDays,
        double lowPain,
        double lowerBy,
        double lowerByShare,
        Double tolerablePain,
        int tolerableWindows,
        double weakBelow,
        double betterBy,
        int sportWindows,
        double function,
        int ticks,
        double sportPain,
        int confidence) {

    public Gates {
        Range.require(painDays >= 3, "gates.painDays");
        Range.require(new Range(0, 5).holds(lowPain) && lowerBy > 0, "gates.lowPain");
        Range.require(new Range(0.1, 1).holds(lowerByShare), "gates.lowerByShare");
        Range.require(tolerablePain == null || tolerablePain <= 5, "gates.tolerablePain");
        Range.require(new Range(0.1, 1).holds(weakBelow) && betterBy > 0, "gates.weakBelow");
        Range.require(sportWindows >= 1 && function > 0, "gates.sportWindows");
    }
}
