package dev.backcoach.assessment.scoring;

import java.math.BigDecimal;

/**
 * What one test adds to the score of its sub-link (domain.md 3.1, step 5).
 *
 * @param test its id
 * @param deficit 0 to 1
 * @param weight with the remote factor
 * @param share weight times deficit over the weight of all tests taken, three decimals, rounded so that the shares add up
 *     to the score exactly
 */
public record Contribution(String test, BigDecimal deficit, BigDecimal weight, BigDecimal share) {}
