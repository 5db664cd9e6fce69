package dev.backcoach.programme.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a client is asked for on one local day.
 *
 * @param date the client's date at the time of asking
 * @param planVersion 0 while there is no plan
 * @param first the workshop that comes before anything else (R-W3)
 * @param items what to do, with how to do it
 * @param asked what else is asked for
 */
public record TodayView(
        UUID clientId,
        LocalDate date,
        String status,
        int planVersion,
        WorkshopView first,
        List<TodayItem> items,
        List<Asked> asked) {

    /** A workshop to look at. */
    public record WorkshopView(String id, String title, int minutes, String summary) {}

    /**
     * One exercise of the day.
     *
     * @param waitAfterRising whether it bends a back that does not like to bend, and so is left for the first two hours
     *     after rising (R-AM-1)
     */
    public record TodayItem(String exercise, String name, DoseView dose, String instruction, boolean waitAfterRising) {}

    /** What else is asked for: the morning's four questions, the weekly safety questions. */
    public enum Asked {
        CHECK_IN,
        PULSE
    }
}
