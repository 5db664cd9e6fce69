package dev.backcoach.assessment.result;

import dev.backcoach.platform.decider.Personal;
import java.math.BigDecimal;

/**
 * What was noticed beside the result, for example an adverse stress in the movement screen (domain.md 3, S16). Never
 * scored.
 *
 * @param loadKg kilograms with which a movement was rated, or null
 * @param note in words, or null
 * @param video where a recording of it is kept, or null
 */
public record Observation(
        BigDecimal loadKg, @Personal String note, @Personal String video) {}
