package dev.backcoach.programme.policy;

import java.util.List;
import java.util.Optional;

/**
 * The policies that can be chosen; the first one is the default.
 *
 * @param all every version that decisions name, the latest of a name last
 */
public record Policies(List<Policy> all) {

    public Policies {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no policy");
        }
    }

    /** What a programme opens with unless a coach chooses otherwise: STRICT. */
    public Policy standard() {
        return all.getFirst();
    }

    /** The policy with this id, for example {@code STRICT@1}; empty where it is not known. */
    public Optional<Policy> withId(String id) {
        return all.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The latest version of a name; empty where it is not known. */
    public Optional<Policy> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).reduce((_, later) -> later);
    }
}
