package dev.backcoach.programme.plan;

/** What a coach makes of a review (domain.md 5.3). */
public enum Resolution {
    /** Go on with a fresh window. */
    GO_ON,
    /** Remove or step back items, then go on. */
    SIMPLIFY,
    /** Somebody who may treat should see the client; blocked until then. */
    REFER
}
