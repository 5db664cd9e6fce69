package dev.backcoach.programme.policy;

import java.util.List;

/**
 * What stands beside the plan (R-START-1, R-RETEST-1, R-PLAT-2, R-MAINT-1, R-DUR-1).
 *
 * @param startShare of the comfortable dose with which a programme starts
 * @param confident confidence from which on the start is not reduced, 0 to 10
 * @param retestWindows passed windows after which the tests are asked for again
 * @param plateauDays over which no betterment is a plateau
 * @param plateauReferDays the same, after which a referral is suggested
 * @param plateauObserved observed days that it needs
 * @param plateauPain median above which it counts
 * @param betterShare by which pain or function has to be better
 * @param maintenanceWindows passed since the goal before maintenance
 * @param maintenanceWalks a week
 * @param maintenanceChains that are kept
 * @param maintenanceSessions a week of each of them
 * @param forecastWindows that a forecast looks ahead at most
 * @param forecastSpread that is shown on both sides
 * @param severityFactors by severity of the injury, 0 to 4
 */
public record Standing(
        double startShare,
        int confident,
        int retestWindows,
        int plateauDays,
        int plateauReferDays,
        int plateauObserved,
        double plateauPain,
        double betterShare,
        int maintenanceWindows,
        int maintenanceWalks,
        int maintenanceChains,
        int maintenanceSessions,
        int forecastWindows,
        double forecastSpread,
        List<Double> severityFactors) {

    private static final int SEVERITIES = 5;

    public Standing {
        severityFactors = List.copyOf(severityFactors);
        Range.require(new Range(0.1, 1).holds(startShare), "standing.startShare");
        Range.require(plateauDays >= 14 && plateauReferDays > plateauDays, "standing.plateauDays");
        Range.require(retestWindows >= 1 && maintenanceWindows >= 1, "standing.retestWindows");
        Range.require(severityFactors.size() == SEVERITIES, "standing.severityFactors");
    }
}
