package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.Ratios;
import dev.backcoach.assessment.protocol.ScoringParameters;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deficit of a calculated test: how holds relate to the extensor hold (domain.md 3, core.end.ratio). */
public final class HoldRatio {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final ScoringParameters scoring;

    public HoldRatio(ScoringParameters scoring) {
        this.scoring = scoring;
    }

    /** Empty until the hold that is divided by, above 0 seconds, and one other are known. */
    public Optional<BigDecimal> of(Ratios ratios, Map<String, Recorded> results) {
        Optional<BigDecimal> divisor = seconds(results.get(ratios.to())).filter(value -> value.signum() > 0);
        if (divisor.isEmpty()) {
            return Optional.empty();
        }
        List<Boolean> over = ratios.parts().stream()
                .flatMap(part -> seconds(results.get(part.of()))
                        .map(value -> value.compareTo(part.below().multiply(divisor.get())) >= 0)
                        .stream())
                .toList();
        if (over.isEmpty()) {
            return Optional.empty();
        }
        if (!over.contains(true)) {
            return Optional.of(BigDecimal.ZERO);
        }
        boolean all = over.size() == ratios.parts().size() && !over.contains(false);
        return Optional.of(scoring.deficit(all ? ratios.allOver() : ratios.oneOver()));
    }

    /** Of a test with sides, their mean. What was stopped is no measure of endurance. */
    private static Optional<BigDecimal> seconds(Recorded recorded) {
        if (recorded == null || recorded.stopped()) {
            return Optional.empty();
        }
        Measurement measured = recorded.measurement();
        return Optional.of(
                measured.left() == null
                        ? measured.value()
                        : measured.left().add(measured.right()).divide(TWO));
    }
}
