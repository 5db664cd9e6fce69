package dev.backcoach.assessment.protocol;

/** The directions of the trigger matrix (domain.md 2.2). */
public enum Direction {
    FLEXION,
    EXTENSION,
    ROTATION,
    LATERAL,
    COMPRESSION,
    STATIC,
    GAIT
}
