package dev.backcoach.intake.event;

/** What a client may consent to, each on its own. */
public enum Purpose {
    CARE,
    ANALYTICS_PSEUDONYMOUS,
    RESEARCH,
    MARKETING,
    SHARE_WITH_CLINICIAN
}
