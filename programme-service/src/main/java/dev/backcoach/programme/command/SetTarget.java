package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/**
 * The coach sets the rung at which a demanded movement is at its target (domain.md 5.4).
 *
 * @param movement for example {@code LIFT}
 * @param exercise one of the movement's
 * @param rung of its ladder, counted from 1
 * @param reason coded
 */
public record SetTarget(UUID coach, String movement, String exercise, int rung, String reason, Instant asOf)
        implements ProgrammeCommand {}
