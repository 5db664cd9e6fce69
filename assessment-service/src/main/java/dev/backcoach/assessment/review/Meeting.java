package dev.backcoach.assessment.review;

/** How coach and client went through the result. */
public enum Meeting {
    FACE_TO_FACE,
    ONLINE
}
