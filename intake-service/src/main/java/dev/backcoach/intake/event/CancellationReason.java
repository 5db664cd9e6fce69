package dev.backcoach.intake.event;

/** Why a consultation does not take place. */
public enum CancellationReason {
    CLIENT_CANNOT,
    COACH_CANNOT,
    NOT_ATTENDED,
    OTHER
}
