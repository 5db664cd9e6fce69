package dev.backcoach.programme.plan;

/** Why a coach is asked to look at a programme. */
public enum ReviewKind {
    WINDOW_AT_ITS_LONGEST,
    LOW_ADHERENCE,
    UNATTRIBUTED,
    FLARE,
    NO_CANDIDATE,
    PROPOSAL_UNANSWERED,
    START_ACTIVITY,
    /** Leg pain came on below the knee (R-SAFE-2). */
    LEG_PAIN,
    /** No better than six weeks ago (R-PLAT-2). */
    NO_PROGRESS
}
