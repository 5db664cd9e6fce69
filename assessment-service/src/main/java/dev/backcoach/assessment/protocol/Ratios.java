package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;
import java.util.List;

/**
 * A deficit that is worked out from how other holds relate to one.
 *
 * @param to id of the test whose seconds the others are divided by
 * @param oneOver the level when a ratio is not below its bound and another is, or is unknown
 * @param allOver the level when no ratio is below its bound
 */
public record Ratios(String to, List<Part> parts, Level oneOver, Level allOver) {

    /**
     * One ratio.
     *
     * @param of id of the test that is divided; of a test with sides, the mean of both
     * @param below the ratio is fine below this
     */
    public record Part(String of, BigDecimal below) {}

    public Ratios {
        parts = List.copyOf(parts);
        if (to == null || parts.isEmpty() || oneOver == null || allOver == null) {
            throw new IllegalArgumentException("ratios need parts and levels");
        }
    }
}
