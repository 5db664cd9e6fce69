package dev.backcoach.progress.diary;

/**
 * The discomfort at which rolling is meant to be done, both 0-10 (domain.md section 4, foam-roll dose model).
 *
 * @param from the least; below it rolling is too soft
 * @param to the most; at least {@code from}
 */
public record RollingTarget(int from, int to) {}
