package dev.backcoach.programme.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is told about a decision: a key of the content's sentences, and the values in them.
 *
 * @param key rule and result, for example {@code R-WIN-3.EXTENDED}
 */
public record Explanation(String key, Map<String, String> args) {

    public Explanation {
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }
}
