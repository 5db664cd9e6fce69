package dev.backcoach.programme.api;

/** Why a coach refuses a proposal. */
public enum RejectionReason {
    /** Good in itself, but not at this time. */
    NOT_NOW,
    /** Not right for this client. */
    NOT_SUITABLE,
    /** The client would rather not. */
    CLIENT_DECLINES,
    /** Something else, told in the text. */
    OTHER
}
