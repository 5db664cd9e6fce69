package dev.backcoach.intake.event;

/** How client and coach meet. */
public enum Meeting {
    ONLINE,
    FACE_TO_FACE
}
