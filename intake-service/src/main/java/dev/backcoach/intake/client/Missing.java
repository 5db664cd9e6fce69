package dev.backcoach.intake.client;

/**
 * Something that keeps the intake from being completed (domain.md R-START-1) or a consultation from being booked
 * (R-INT-1).
 *
 * @param code stable, for example {@code CARE_CONSENT}
 * @param who has to act
 * @param action what is to be done about it
 */
public record Missing(String code, Who who, String action) {

    /** Who has to act. */
    public enum Who {
        CLIENT,
        COACH,
        CLINICIAN
    }
}
