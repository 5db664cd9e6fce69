package dev.backcoach.assessment.client;

import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the pain profile says of a client.
 *
 * @param irritability null before a profile is in
 * @param intolerant directions graded INTOLERANT
 * @param version of intake's stream that this is as of; 0 before the first
 */
public record Triggers(Irritability irritability, Set<Direction> intolerant, long version) {

    static final Triggers UNKNOWN = new Triggers(null, Set.of(), 0);

    public Triggers {
        intolerant = Collections.unmodifiableSet(new TreeSet<>(intolerant));
    }
}
