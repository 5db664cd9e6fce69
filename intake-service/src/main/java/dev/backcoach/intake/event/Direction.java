package dev.backcoach.intake.event;

/** A kind of movement or load that a back can dislike (domain.md 2.2). */
public enum Direction {
    FLEXION,
    EXTENSION,
    ROTATION,
    LATERAL,
    COMPRESSION,
    STATIC,
    GAIT
}
