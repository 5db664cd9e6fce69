package dev.backcoach.programme.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exercises that can be prescribed, in the order of the content, with their chains.
 *
 * <p>Building one fails with an {@link IllegalArgumentException} where an exercise steps back to an unknown one or a
 * chain names one.
 */
public final class Catalogue {

    private final String version;
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    private final Map<String, List<String>> chains;

    /** @param chains variants by chain, from the easiest to the hardest */
    public Catalogue(String version, List<Exercise> exercises, Map<String, List<String>> chains) {
        this.version = version;
        exercises.forEach(exercise -> this.exercises.put(exercise.id(), exercise));
        this.chains = Collections.unmodifiableMap(new LinkedHashMap<>(chains));
        exercises.stream().filter(e -> e.easier() != null).forEach(e -> require(e.easier()));
        chains.values().forEach(ids -> ids.forEach(this::require));
    }

    private void require(String id) {
        if (!exercises.containsKey(id)) {
            throw new IllegalArgumentException("no exercise " + id + " in the catalogue " + version);
        }
    }

    /** The version of the content. */
    public String version() {
        return version;
    }

    /** @throws IllegalArgumentException when there is none with this id */
    public Exercise exercise(String id) {
        require(id);
        return exercises.get(id);
    }

    /** The exercise with this id; empty where the content has none. */
    public Optional<Exercise> find(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** All exercises. */
    public List<Exercise> all() {
        return List.copyOf(exercises.values());
    }

    /** The variant before this one on its chain; where it is on none, what it steps back to. */
    public Optional<Exercise> easierThan(Exercise exercise) {
        List<String> chain = exercise.chain() == null ? List.of() : chains.getOrDefault(exercise.chain(), List.of());
        int at = chain.indexOf(exercise.id());
        if (at > 0) {
            return find(chain.get(at - 1));
        }
        return exercise.easier() == null ? Optional.empty() : find(exercise.easier());
    }

    /** Whether the second is a later variant on the same chain than the first. */
    public boolean isHarder(Exercise first, Exercise second) {
        List<String> chain = first.chain() == null ? List.of() : chains.getOrDefault(first.chain(), List.of());
        return chain.contains(second.id()) && chain.indexOf(second.id()) > chain.indexOf(first.id());
    }
}
