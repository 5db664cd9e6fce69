package dev.backcoach.assessment.event;

import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Intake has derived a trigger profile.
 *
 * @param sourceEventId intake's event
 * @param sourceVersion of intake's stream
 * @param intolerant directions graded INTOLERANT
 */
public record TriggersNoted(
        UUID sourceEventId, long sourceVersion, Irritability irritability, Set<Direction> intolerant)
        implements AssessmentEvent {

    public TriggersNoted {
        intolerant = Collections.unmodifiableSet(new TreeSet<>(intolerant));
    }
}
