package dev.backcoach.programme.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A rule that had a say.
 *
 * @param params the parameters and figures that it went by; days in ISO form, shares as decimal fractions
 * @param inputs ids of the source events that it rests on
 */
public record Fired(String rule, String result, Map<String, String> params, List<UUID> inputs) {

    public Fired {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        inputs = List.copyOf(inputs);
    }
}
