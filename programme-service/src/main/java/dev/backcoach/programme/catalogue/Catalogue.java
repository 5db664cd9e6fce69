package dev.backcoach.programme.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exercises that can be prescribed, in the order of the content, with their chains, the movements that goals demand
 * and what is prescribed for a weak link.
 *
 * <p>Building one fails with an {@link IllegalArgumentException} where it names an exercise that is not there.
 */
public final class Catalogue {

    private final String version;
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    private final List<Chain> chains;
    private final List<Movement> movements;
    private final Map<String, List<String>> weakLinks;

    /** @param weakLinks exercises by sub-link, in order of preference */
    public Catalogue(
            String version,
            List<Exercise> exercises,
            List<Chain> chains,
            List<Movement> movements,
            Map<String, List<String>> weakLinks) {
        this.version = version;
        exercises.forEach(exercise -> this.exercises.put(exercise.id(), exercise));
        this.chains = List.copyOf(chains);
        this.movements = List.copyOf(movements);
        this.weakLinks = Collections.unmodifiableMap(new LinkedHashMap<>(weakLinks));
        exercises.stream().filter(e -> e.easier() != null).forEach(e -> require(e.easier()));
        Stream.of(
                        chains.stream().map(Chain::exercises),
                        movements.stream().map(Movement::exercises),
                        weakLinks.values().stream())
                .flatMap(lists -> lists)
                .forEach(ids -> ids.forEach(this::require));
    }

    /** @param chains variants by chain, from the easiest to the hardest */
    public Catalogue(String version, List<Exercise> exercises, Map<String, List<String>> chains) {
        this(version, exercises, chainsOf(exercises, chains), List.of(), Map.of());
    }

    private static List<Chain> chainsOf(List<Exercise> exercises, Map<String, List<String>> chains) {
        List<Chain> all = new ArrayList<>();
        chains.forEach((id, variants) -> {
            String region = exercises.stream()
                    .filter(e -> variants.contains(e.id()))
                    .findFirst()
                    .map(Exercise::region)
                    .orElse("CORE");
            all.add(new Chain(id, region, variants));
        });
        return all;
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

    /** All chains. */
    public List<Chain> chains() {
        return chains;
    }

    /** The fundamental movements. */
    public List<Movement> movements() {
        return movements;
    }

    /** What is prescribed for a weak link, in order of preference; empty where nothing is. */
    public List<String> forWeakLink(String subLink) {
        return weakLinks.getOrDefault(subLink, List.of());
    }

    /** The chain of an exercise; empty where it is on none. */
    public Optional<Chain> chainOf(Exercise exercise) {
        return chains.stream().filter(c -> c.id().equals(exercise.chain())).findFirst();
    }

    /** The variant before this one on its chain; where it is on none, what it steps back to. */
    public Optional<Exercise> easierThan(Exercise exercise) {
        List<String> chain = chainOf(exercise).map(Chain::exercises).orElse(List.of());
        int at = chain.indexOf(exercise.id());
        if (at > 0) {
            return find(chain.get(at - 1));
        }
        return exercise.easier() == null ? Optional.empty() : find(exercise.easier());
    }

    /** The variant after this one on its chain, or among the exercises of its movement; empty at the end. */
    public Optional<Exercise> harderThan(Exercise exercise) {
        return Stream.concat(
                        chains.stream().map(Chain::exercises),
                        movements.stream().map(Movement::exercises))
                .filter(variants -> variants.contains(exercise.id()))
                .findFirst()
                .filter(variants -> variants.indexOf(exercise.id()) < variants.size() - 1)
                .flatMap(variants -> find(variants.get(variants.indexOf(exercise.id()) + 1)));
    }

    /** Whether the two are variants of one chain or of one movement. */
    public boolean related(String one, String other) {
        return one.equals(other)
                || Stream.concat(
                                chains.stream().map(Chain::exercises),
                                movements.stream().map(Movement::exercises))
                        .anyMatch(variants -> variants.contains(one) && variants.contains(other));
    }

    /**
     * The rung that proves the strength of a chain (R-GATE-2): the first one of the variant that goes on to endurance;
     * empty where no variant does.
     */
    public Optional<Exercise> strengthOf(Chain chain) {
        return chain.exercises().stream()
                .map(this::exercise)
                .filter(e -> e.stageOf(1) != Stage.ENDURANCE && e.stages().getLast() == Stage.ENDURANCE)
                .findFirst();
    }
}
