package dev.backcoach.programme.api.coach;

/** Why a coach decides something about a client's programme. */
public enum CoachReason {
    /** The client wants it so. */
    CLIENT_WISHES,
    /** What the coach has seen or heard speaks for it. */
    COACH_JUDGEMENT,
    /** Somebody who treats the client advises it. */
    CLINICIAN_ADVISES,
    /** Equipment, time or place do not allow anything else. */
    CIRCUMSTANCES,
    /** Something else, told in the text. */
    OTHER
}
