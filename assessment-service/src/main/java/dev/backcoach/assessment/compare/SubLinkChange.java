package dev.backcoach.assessment.compare;

import java.math.BigDecimal;

/**
 * How a sub-link has moved. Only scores of ranked sub-links are compared: of the others too little was tested.
 *
 * @param before its score, 0 to 1, or null where it was not ranked
 * @param after its score, 0 to 1, or null where it was not ranked
 * @param change after minus before, or null without both; below 0 is better
 */
public record SubLinkChange(String subLink, BigDecimal before, BigDecimal after, BigDecimal change, Trend trend) {

    static SubLinkChange of(String subLink, BigDecimal before, BigDecimal after) {
        return new SubLinkChange(
                subLink,
                before,
                after,
                before == null || after == null ? null : after.subtract(before),
                before == null && after == null ? null : Trend.ofDeficits(before, after));
    }
}
