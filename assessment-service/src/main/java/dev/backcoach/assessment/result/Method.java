package dev.backcoach.assessment.result;

/** How a test was taken (domain.md 3). */
public enum Method {
    /** By the client alone, guided by the portal. */
    PORTAL_SELF,
    /** Watched by the coach over video. */
    LIVE_VIDEO,
    /** Taken by the coach in the same room. */
    IN_PERSON
}
