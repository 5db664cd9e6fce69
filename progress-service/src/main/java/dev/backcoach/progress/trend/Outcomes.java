package dev.backcoach.progress.trend;

import java.util.List;

/**
 * What measures say of some days.
 *
 * @param pain by 7-day medians, or null where there are too few days or check-ins
 * @param measures one for each measure and pack
 */
public record Outcomes(PainChange pain, List<OutcomeTrend> measures) {

    public Outcomes {
        measures = List.copyOf(measures);
    }
}
