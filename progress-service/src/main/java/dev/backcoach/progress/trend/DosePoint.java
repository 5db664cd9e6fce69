package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.AmountUnit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of an exercise was done on a day, all sessions together.
 *
 * @param volume all sets together, in {@code unit}
 * @param load the heaviest, in kg, or null
 * @param prescribedVolume of one occasion, as the app showed it, or null
 * @param inPlan whether the exercise was prescribed on that day, or null while no plan is known
 */
public record DosePoint(
        LocalDate date,
        String exercise,
        BigDecimal volume,
        AmountUnit unit,
        BigDecimal load,
        BigDecimal prescribedVolume,
        Boolean inPlan) {}
