package dev.backcoach.progress.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * How pain has changed over some days. Single readings are noisy, so medians of pain now over the check-ins of seven days
 * are compared (domain.md 2.3).
 *
 * @param first the median of the first seven days, to one place
 * @param latest the median of the last seven days, to one place
 */
public record PainChange(BigDecimal first, BigDecimal latest, Set<Verdict> verdicts) {

    private static final int WEEK = 7;

    public PainChange {
        verdicts = Set.copyOf(verdicts);
    }

    /** Empty where there are less than two weeks, or a first or last week without any check-in. */
    public static Optional<PainChange> of(DayReports reports, LocalDate from, LocalDate to) {
        if (ChronoUnit.DAYS.between(from, to) + 1 < 2 * WEEK) {
            return Optional.empty();
        }
        return reports.weekMedianFrom(from)
                .flatMap(first -> reports.weekMedian(to, CheckedIn::painNow)
                        .map(latest -> new PainChange(first, latest, MeaningfulChange.pain(first, latest))));
    }
}
