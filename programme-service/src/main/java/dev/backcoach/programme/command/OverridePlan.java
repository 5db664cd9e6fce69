package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/**
 * The coach decides against the engine (R-COACH-1).
 *
 * @param kind what is done
 * @param subject the exercise, or the gate that is opened
 * @param rung to prescribe, counted from 1; 0 for anything else
 * @param timesPerWeek to prescribe, or null for as often as the rung says
 * @param reason coded
 * @param text free words
 * @param confirmed whether the coach has confirmed it twice, as the relief gate asks for
 */
public record OverridePlan(
        UUID coach,
        Kind kind,
        String subject,
        int rung,
        Integer timesPerWeek,
        String reason,
        String text,
        boolean confirmed,
        Instant asOf)
        implements ProgrammeCommand {

    /** What a coach can do against the engine. */
    public enum Kind {
        PRESCRIBE,
        REMOVE,
        OPEN_GATE
    }
}
