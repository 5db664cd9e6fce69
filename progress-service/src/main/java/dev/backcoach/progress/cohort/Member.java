package dev.backcoach.progress.cohort;

import dev.backcoach.progress.trend.DayReports;
import dev.backcoach.progress.trend.OutcomePoint;
import dev.backcoach.progress.trend.PlanHistory;
import dev.backcoach.progress.trend.Spans;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One client of a cohort, under a pseudonym.
 *
 * @param mode ONLINE, FACE_TO_FACE or HYBRID, or null
 * @param stage that the programme has come to, or null
 * @param opened the local day on which the programme began
 * @param firstClean the local day on which the first window passed, or null
 * @param reports of the period and the six days before
 * @param outcomes of the period
 */
public record Member(
        UUID pseudonym,
        String mode,
        String stage,
        LocalDate opened,
        LocalDate firstClean,
        PlanHistory plan,
        DayReports reports,
        Spans rests,
        List<OutcomePoint> outcomes) {

    public Member {
        outcomes = List.copyOf(outcomes);
    }
}
