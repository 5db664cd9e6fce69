package dev.backcoach.assessment.result;

/** Why a test was left out. */
public enum SkipReason {
    /** A joint or position does not allow it: the test then does not count as applicable (domain.md 3.1). */
    RESTRICTED,
    NO_EQUIPMENT,
    NO_HELPER,
    NO_ROOM,
    NO_TIME,
    UNWELL,
    DECLINED
}
