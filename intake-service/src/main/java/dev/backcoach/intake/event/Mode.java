package dev.backcoach.intake.event;

/** How the client is coached. */
public enum Mode {
    ONLINE,
    FACE_TO_FACE,
    HYBRID
}
