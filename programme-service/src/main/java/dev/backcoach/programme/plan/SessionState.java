package dev.backcoach.programme.plan;

/** What has become of a session (domain.md 5.1). */
public enum SessionState {
    PROVISIONAL,
    AGGRAVATED,
    SETTLED_OK,
    UNOBSERVED
}
