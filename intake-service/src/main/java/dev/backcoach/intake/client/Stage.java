package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Outcome;

/** Where an intake stands; what stands in the way first, first. */
public enum Stage {
    /** The safety screen blocks, whether the programme has begun or not. */
    BLOCKED,
    /** The intake was completed, and consent to care has been withdrawn since. */
    CONSENT_WITHDRAWN,
    /** Consent to care or questionnaires are missing. */
    ANSWERING,
    /** The coach has cautions to sign off. */
    SIGN_OFF,
    /** Client and coach have to meet. */
    CONSULTATION,
    /** Nothing is missing; the intake can be completed. */
    READY,
    /** The programme may run. */
    COMPLETED;

    /**
     * The stage of a client with these facts.
     *
     * @param outcome of the screen; null before it is taken
     * @param mustMeet whether a consultation is still to be held
     */
    public static Stage of(
            boolean care, boolean allForms, Outcome outcome, boolean signedOff, boolean mustMeet, boolean completed) {
        if (outcome != null && outcome.blocks()) {
            return BLOCKED;
        }
        if (!care) {
            return completed ? CONSENT_WITHDRAWN : ANSWERING;
        }
        if (!allForms) {
            return ANSWERING;
        }
        if (outcome == Outcome.CLEARED_WITH_CAUTION && !signedOff) {
            return SIGN_OFF;
        }
        if (completed) {
            return COMPLETED;
        }
        return mustMeet ? CONSULTATION : READY;
    }
}
