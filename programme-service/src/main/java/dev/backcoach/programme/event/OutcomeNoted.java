package dev.backcoach.programme.event;

import java.time.OffsetDateTime;

/**
 * How the client gets on with the activities that matter (domain.md 2.3, part B).
 *
 * @param at when it was answered
 * @param function mean of the activities (PSFS), 0 to 10, or null
 * @param confidence 0 to 10, or null
 * @param ticks of the tick-count pack where one is installed, or null
 */
public record OutcomeNoted(Source source, OffsetDateTime at, Double function, Integer confidence, Integer ticks)
        implements FactNoted {}
