package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A decision and why it was taken.
 *
 * @param version of the programme stream that holds it
 * @param ruleSet name and version of the rules
 * @param policy name and version of the parameters
 * @param asOf the moment at which it was decided; for a review its due time
 * @param fired the rules that had a say, in the order in which they did
 * @param rejected what was considered and passed over, with the reason
 */
public record DecisionView(
        UUID id,
        long version,
        String ruleSet,
        String policy,
        Instant asOf,
        List<FiredRule> fired,
        List<RejectedCandidate> rejected,
        ExplanationView explanation) {

    /**
     * A rule that had a say.
     *
     * @param rule its id, for example {@code R-WIN-2}
     * @param params the policy's parameters and the figures that it went by; shares as decimal fractions
     * @param inputs ids of the other services' events that it rests on
     */
    public record FiredRule(String rule, String result, Map<String, String> params, List<UUID> inputs) {}

    /** A candidate that a rule passed over. */
    public record RejectedCandidate(String candidate, String rule, String because) {}

    /**
     * The decision in words.
     *
     * @param coach what the coach reads; absent for a client
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExplanationView(String key, Map<String, String> args, String client, String coach) {}
}
