package dev.backcoach.assessment.protocol;

/** The three regions that are examined (domain.md 3, S9). */
public enum Region {
    LBK,
    HIP,
    CORE
}
