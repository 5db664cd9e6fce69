package dev.backcoach.programme.catalogue;

import dev.backcoach.programme.trigger.Direction;
import java.util.List;

/**
 * A direction that keeps an exercise out of a plan, or at its lowest rung.
 *
 * @param when from which degree of intolerance on
 * @param onlyWith where not empty, one of these triggers has to apply as well
 */
public record DirectionExclusion(Direction direction, Degree when, Effect effect, List<TriggerExclusion> onlyWith) {

    /** How intolerant a client has to be. */
    public enum Degree {
        INTOLERANT,
        SEVERE
    }

    /** What follows. */
    public enum Effect {
        EXCLUDE,
        LOWEST_RUNG
    }

    public DirectionExclusion {
        onlyWith = List.copyOf(onlyWith);
    }
}
