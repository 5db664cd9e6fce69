package dev.backcoach.assessment.scoring;

import java.math.BigDecimal;

/**
 * How a region did: as its worst ranked sub-link (domain.md 3.1, step 5).
 *
 * @param region LBK, HIP or CORE
 * @param score 0 to 1, three decimals; null where no sub-link of it is ranked
 */
public record RegionScore(String region, BigDecimal score) {}
