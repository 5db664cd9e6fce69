package dev.backcoach.programme.catalogue;

/**
 * A stimulus that keeps an exercise out of a plan.
 *
 * @param atLeast the effect, -2 to 2, from which on it does
 */
public record TriggerExclusion(String stimulus, int atLeast) {}
