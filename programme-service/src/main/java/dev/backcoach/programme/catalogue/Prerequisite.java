package dev.backcoach.programme.catalogue;

import java.util.List;

/** Met when any of the conditions is. */
public record Prerequisite(List<Condition> anyOf) {

    public Prerequisite {
        anyOf = List.copyOf(anyOf);
    }
}
