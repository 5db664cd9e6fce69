package dev.backcoach.assessment.review;

/** Why a coach decides as it does about weak links. */
public enum ReviewReason {
    /** What was seen of the client speaks for it. */
    WHAT_WAS_SEEN,
    /** A measurement is in doubt. */
    MEASUREMENT_IN_DOUBT,
    /** The client's goal needs it first. */
    GOAL,
    /** The client wants it so. */
    CLIENT_WISH,
    /** What provokes the pain matters more. */
    TRIGGERS_LEAD,
    /** Told in words. */
    OTHER
}
