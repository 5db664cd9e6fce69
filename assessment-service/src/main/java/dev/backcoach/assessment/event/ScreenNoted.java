package dev.backcoach.assessment.event;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Intake has evaluated a safety screen or a pulse.
 *
 * @param sourceEventId intake's event
 * @param sourceVersion of intake's stream
 * @param pulse whether it was the short repetition
 * @param tags restrictions
 * @param rules items that were matched
 */
public record ScreenNoted(
        UUID sourceEventId,
        long sourceVersion,
        boolean pulse,
        ScreenOutcome outcome,
        Set<String> tags,
        Set<String> rules)
        implements AssessmentEvent {

    public ScreenNoted {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        rules = Collections.unmodifiableSet(new TreeSet<>(rules));
    }
}
