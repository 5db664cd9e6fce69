package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One outcome.
 *
 * @param pack id of the pack, or null
 * @param score its one number
 * @param scores of the single activities of PSFS, else empty
 */
public record OutcomePoint(LocalDate date, Measure measure, String pack, BigDecimal score, List<Integer> scores) {

    public OutcomePoint {
        scores = List.copyOf(scores);
    }
}
