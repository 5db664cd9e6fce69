package dev.backcoach.intake.event;

/** What of the programme matters to the intake. */
public enum ProgrammeChange {
    OPENED,
    PAUSED,
    RESUMED,
    STOPPED,
    STAGE_ENTERED,
    GATE_PASSED,
    FLARE_OPENED,
    FLARE_CLOSED
}
