package dev.backcoach.intake.event;

import java.util.List;
import java.util.UUID;

/**
 * The coach has seen the cautions of the screen and takes the client on with their restrictions.
 *
 * @param rules what was signed off: every match that stood
 */
public record CautionSignedOff(UUID coachId, List<String> rules) implements IntakeEvent {

    public CautionSignedOff {
        rules = List.copyOf(rules);
    }
}
