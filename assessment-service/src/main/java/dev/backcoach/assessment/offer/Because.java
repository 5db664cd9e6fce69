package dev.backcoach.assessment.offer;

/**
 * One thing that keeps a test from being offered.
 *
 * @param of the restriction tag, item of the screen, direction or test that it is about; null where it is about none
 */
public record Because(Reason reason, String of) {}
