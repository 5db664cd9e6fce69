package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A planning range (R-DUR-1), no promise.
 *
 * @param asOf the client's local date from which is counted
 * @param windowsLeft that an ideal client has before the goal; what is looked ahead at most where it is further away
 * @param goalInSight whether the goal lies within what is looked ahead
 * @param days expected; absent where the goal is not in sight
 * @param fromDays the lower end of the range
 * @param toDays its upper end; absent where the goal is not in sight
 * @param fromDate the day of the lower end
 * @param toDate the day of the upper end; absent where the goal is not in sight
 * @param text the whole in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastView(
        UUID clientId,
        LocalDate asOf,
        int windowsLeft,
        boolean goalInSight,
        Long days,
        long fromDays,
        Long toDays,
        LocalDate fromDate,
        LocalDate toDate,
        RestsOn restsOn,
        String text) {

    /**
     * What the range rests on.
     *
     * @param adherence done as a share of due, 0 to 1
     * @param adherenceMeasured whether it is the client's own; else what the policy asks for to pass a window
     * @param severity of the injury, 0 to 4
     * @param severityFactor by which that stretches the days
     * @param spread shown on both sides, as a share
     */
    public record RestsOn(
            String policy,
            double adherence,
            boolean adherenceMeasured,
            int severity,
            double severityFactor,
            double spread) {}
}
