package dev.backcoach.intake.event;

/**
 * A direction with what its grade rests on.
 *
 * @param pos sum of the effects that make it worse
 * @param net sum of all effects
 */
public record DirectionScore(Grade grade, int pos, int net) {}
