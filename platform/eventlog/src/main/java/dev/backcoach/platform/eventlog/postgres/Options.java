package dev.backcoach.platform.eventlog.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line: each a name and a value, in any order, none twice. */
final class Options {

    private Options() {}

    /** What is given by name; empty when a needed one is missing, a name is unknown or a value is left out. */
    static Optional<Map<String, String>> read(List<String> arguments, Set<String> needed, Set<String> besides) {
        if (arguments.size() % 2 != 0) {
            return Optional.empty();
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            boolean known = needed.contains(name) || besides.contains(name);
            if (!known || given.put(name, arguments.get(i + 1)) != null) {
                return Optional.empty();
            }
        }
        return given.keySet().containsAll(needed) ? Optional.of(given) : Optional.empty();
    }
}
