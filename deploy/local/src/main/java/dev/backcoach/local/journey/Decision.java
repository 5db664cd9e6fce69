package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the programme decided and why (domain.md 5.5, why-trace).
 *
 * @param asOf the moment that it was decided as of
 * @param fired rules that acted, in order
 * @param rejected candidates that were passed over, with the reason
 * @param explanation for the coach
 */
public record Decision(String id, Instant asOf, List<Fired> fired, List<Rejected> rejected, String explanation) {

    /**
     * A rule that acted.
     *
     * @param params the figures that it went by
     * @param inputs ids of the events that it rests on
     */
    public record Fired(String rule, String result, Map<String, String> params, List<String> inputs) {}

    /** A candidate that a rule passed over. */
    public record Rejected(String candidate, String rule, String because) {}

    static Decision read(JsonNode body) {
        return new Decision(
                body.path("id").asText(),
                OffsetDateTime.parse(body.path("asOf").asText()).toInstant(),
                body.path("fired").valueStream().map(Decision::fired).toList(),
                body.path("rejected").valueStream().map(Decision::rejected).toList(),
                body.path("explanation").path("coach").asText());
    }

    /** Ids of the rules that acted. */
    public List<String> rules() {
        return fired.stream().map(Fired::rule).toList();
    }

    private static Fired fired(JsonNode fired) {
        return new Fired(
                fired.path("rule").asText(),
                fired.path("result").asText(),
                params(fired.path("params")),
                fired.path("inputs").valueStream().map(JsonNode::asText).toList());
    }

    private static Map<String, String> params(JsonNode params) {
        Map<String, String> byName = new LinkedHashMap<>();
        params.properties()
                .forEach(param -> byName.put(param.getKey(), param.getValue().asText()));
        return byName;
    }

    private static Rejected rejected(JsonNode rejected) {
        return new Rejected(
                rejected.path("candidate").asText(),
                rejected.path("rule").asText(),
                rejected.path("because").asText());
    }
}
