package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.ScreenOutcome;
import java.util.List;

/**
 * A safety screen or pulse was evaluated.
 *
 * @param questionnaire HSS-1 or HSS-PULSE
 * @param tags restriction tags that hold from now on
 */
public record ScreenNoted(Source source, String questionnaire, ScreenOutcome outcome, List<String> tags)
        implements FactNoted {

    /** The stored id of the weekly pulse. */
    public static final String PULSE = "HSS-PULSE";

    public ScreenNoted {
        tags = List.copyOf(tags);
    }

    /** Whether it is the weekly pulse. */
    public boolean ofPulse() {
        return questionnaire.equals(PULSE);
    }
}
