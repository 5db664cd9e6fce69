package dev.backcoach.programme.trigger;

/** A direction of movement or load to which a back may be sensitive (domain.md 2.2). */
public enum Direction {
    FLEXION,
    EXTENSION,
    ROTATION,
    LATERAL,
    COMPRESSION,
    STATIC,
    GAIT
}
