package dev.backcoach.programme.decision;

import java.time.Instant;
import java.util.List;

/**
 * Why a decision was taken (domain.md 5.5).
 *
 * @param ruleSet name and version of the rules
 * @param policy name and version of the parameters
 * @param asOf the moment at which it was decided; for a review its due time
 * @param fired the rules that had a say, in order
 * @param rejected what was considered and passed over
 */
public record WhyTrace(
        String ruleSet,
        String policy,
        Instant asOf,
        List<Fired> fired,
        List<Rejected> rejected,
        Explanation explanation) {

    public WhyTrace {
        fired = List.copyOf(fired);
        rejected = List.copyOf(rejected);
    }
}
