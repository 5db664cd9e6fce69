package dev.backcoach.programme.event;

import dev.backcoach.platform.decider.Personal;
import java.util.List;
import java.util.UUID;

/**
 * A coach decided against the engine (R-COACH-1).
 *
 * @param kind what the coach did: PRESCRIBED, REMOVED or GATE_OPENED
 * @param subject the exercise or gate
 * @param rung that was prescribed, or 0
 * @param objections the engine's, coded; empty where it had none
 * @param reason coded
 * @param text free words
 */
public record DecisionOverridden(
        UUID decision,
        UUID coach,
        String kind,
        String subject,
        int rung,
        List<String> objections,
        String reason,
        @Personal String text)
        implements Outcome {

    public DecisionOverridden {
        objections = List.copyOf(objections);
    }
}
