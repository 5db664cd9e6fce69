package dev.backcoach.programme.event;

import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What provokes and relieves the client's pain (domain.md 2.2).
 *
 * @param severity 0 to 4
 * @param tenderness of muscles, the worse side, 0 to 10
 * @param effects of stimuli, -2 to 2
 */
public record TriggerProfileNoted(
        Source source,
        int severity,
        Irritability irritability,
        boolean delayedResponder,
        Map<Direction, Sensitivity> directions,
        int painUsual,
        int painWorst,
        int stiffnessMinutes,
        boolean legPainBelowKnee,
        int tightBack,
        int tightHip,
        Map<String, Integer> tenderness,
        Map<String, Integer> effects)
        implements FactNoted {

    public TriggerProfileNoted {
        directions = Collections.unmodifiableMap(new TreeMap<>(directions));
        tenderness = Collections.unmodifiableMap(new TreeMap<>(tenderness));
        effects = Collections.unmodifiableMap(new TreeMap<>(effects));
    }
}
