package dev.backcoach.intake.event;

/** Why a coach confirms an erasure where the client should. */
public enum InsteadOfClient {

    /** The client has no login. */
    HAS_NO_LOGIN,

    /** The client has asked in writing or in person and left the rest to the coach. */
    ASKED_IN_PERSON,

    /** The client does not answer. */
    CANNOT_BE_REACHED,

    /** The client has died. */
    HAS_DIED
}
