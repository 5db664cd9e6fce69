package dev.backcoach.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a sub-link did (domain.md 3.1, steps 2 and 3).
 *
 * @param subLink its code, for example {@code HIP.ROM}
 * @param score 0 to 1, three decimals; null where nothing was taken
 * @param coverage 0 to 1, three decimals: how much of the applicable weight was taken
 * @param missing ids of applicable tests without a result
 */
public record SubLinkScore(
        String subLink,
        BigDecimal score,
        BigDecimal coverage,
        Rank rank,
        List<Contribution> contributions,
        List<String> missing) {

    /** Whether enough was taken for a comparison. */
    public enum Rank {
        RANKED,
        INSUFFICIENT
    }

    public SubLinkScore {
        contributions = List.copyOf(contributions);
        missing = List.copyOf(missing);
    }
}
