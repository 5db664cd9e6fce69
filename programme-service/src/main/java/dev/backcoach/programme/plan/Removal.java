package dev.backcoach.programme.plan;

/** Why an exercise left a plan, or went back. */
public enum Removal {
    TAKEN_BACK,
    STEPPED_OUT,
    EXCLUDED,
    /** There was nothing lower after a break (R-REG-1) or a block. */
    LET_GO,
    /** A coach took it out. */
    BY_COACH
}
