package dev.backcoach.progress.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The middle of some values; of an even number of them, the mean of the two in the middle. */
final class Median {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Median() {}

    /** To one place; empty without values. */
    static Optional<BigDecimal> of(List<Integer> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal upper = BigDecimal.valueOf(sorted.get(middle));
        BigDecimal median = sorted.size() % 2 == 1
                ? upper
                : upper.add(BigDecimal.valueOf(sorted.get(middle - 1))).divide(TWO, 1, RoundingMode.HALF_UP);
        return Optional.of(median.setScale(1, RoundingMode.HALF_UP));
    }
}
