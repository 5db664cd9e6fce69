package dev.backcoach.programme.policy;

/**
 * What a coach may adjust for a client, and how far.
 *
 * @param windowDays of a window
 * @param minAdherence share of due sessions that a pass needs
 */
public record Adjustable(Range windowDays, Range minAdherence) {}
