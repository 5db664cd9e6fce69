package dev.backcoach.progress.cohort;

import dev.backcoach.progress.diary.Measure;
import java.math.BigDecimal;
import java.util.List;

/**
 * Figures about a cohort. Where fewer than {@link #SMALLEST} clients stand behind a figure it is null and
 * {@code suppressed} is true.
 *
 * @param clients how many there are, or null when suppressed
 * @param weeks by week in the programme
 */
public record CohortFigures(
        Integer clients,
        boolean suppressed,
        List<OfWeek> weeks,
        FirstCleanWindow firstCleanWindow,
        List<OfMeasure> improvement,
        AdverseEvents adverseEvents) {

    /** The smallest number of clients that a figure may be about. */
    public static final int SMALLEST = 5;

    /**
     * One week in the programme.
     *
     * @param week 1 and up
     * @param clients who had come to it within the period, or null when suppressed
     * @param adherence sum of what was done / sum of what was due, to two places; null where nothing was due
     * @param dropOut share of the clients who had dropped out before it, to two places
     */
    public record OfWeek(int week, Integer clients, BigDecimal adherence, BigDecimal dropOut, boolean suppressed) {}

    /**
     * Days from the beginning to the first passed window.
     *
     * @param clients who have come to one, or null when suppressed
     * @param medianDays of them
     */
    public record FirstCleanWindow(Integer clients, BigDecimal medianDays, boolean suppressed) {}

    /**
     * What became of a measure within the period, by its own rule; pain is that of 7-day medians of check-ins.
     *
     * @param measure NRS, PSFS or PACK
     * @param clients who were measured twice, or null when suppressed
     * @param improved how many; null when suppressed, also where it is 1 to 4
     */
    public record OfMeasure(
            Measure measure, Integer clients, Integer improved, Integer recovered, Integer worse, boolean suppressed) {}

    /**
     * Harm against exposure.
     *
     * @param activeDays days with a session or a check-in
     * @param events reported, or null when suppressed
     * @param perThousandActiveDays to one place; null without active days
     */
    public record AdverseEvents(
            Integer activeDays, Integer events, BigDecimal perThousandActiveDays, boolean suppressed) {}

    public CohortFigures {
        weeks = List.copyOf(weeks);
        improvement = List.copyOf(improvement);
    }
}
