package dev.backcoach.platform.service;

/** The roles that a token can carry; see architecture.md section 9. */
public final class Roles {

    /** Somebody in the programme; sees only themselves. */
    public static final String CLIENT = "client";

    /** Leads clients; sees only those assigned. */
    public static final String COACH = "coach";

    /** Keeps the system running; sees health and parked events, no clinical content. */
    public static final String OPERATIONS = "operations";

    /** Works with pseudonymous aggregates. */
    public static final String ANALYST = "analyst";

    private Roles() {}
}
