package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the programme decided and why (domain.md 5.5, why-trace).
 *
 * @param asOf the moment that it was decided as of
 * @param fired rules that acted, in order
 * @param rejected candidates that were passed over, with the reason
 * @param figures that the explanation names, as plain text: shares as decimal fractions, days in ISO form
 * @param explanation for the coach
 */
public record Decision(
        String id,
        Instant asOf,
        List<Fired> fired,
        List<Rejected> rejected,
        Map<String, String> figures,
        String explanation) {

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
                texts(body.path("explanation").path("args")),
                body.path("explanation").path("coach").asText());
    }

    /** Ids of the rules that acted. */
    public List<String> rules() {
        return fired.stream().map(Fired::rule).toList();
    }

    /** A figure that a rule went by or the explanation names. */
    public Optional<String> figure(String name) {
        return Stream.concat(fired.stream().map(Fired::params), Stream.of(figures))
                .map(named -> named.get(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Fired fired(JsonNode fired) {
        return new Fired(
                fired.path("rule").asText(),
                fired.path("result").asText(),
                texts(fired.path("params")),
                fired.path("inputs").valueStream().map(JsonNode::asText).toList());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> byName = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> byName.put(entry.getKey(), entry.getValue().asText()));
        return byName;
    }

    private static Rejected rejected(JsonNode rejected) {
        return new Rejected(
                rejected.path("candidate").asText(),
                rejected.path("rule").asText(),
                rejected.path("because").asText());
    }
}
