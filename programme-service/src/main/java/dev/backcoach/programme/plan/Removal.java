package dev.backcoach.programme.plan;

/** Why an exercise left a plan. */
public enum Removal {
    TAKEN_BACK,
    STEPPED_OUT,
    EXCLUDED
}
