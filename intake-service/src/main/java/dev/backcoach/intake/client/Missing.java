package dev.backcoach.intake.client;

/**
 * Something that keeps the intake from being completed (domain.md R-START-1).
 *
 * @param code stable, for example {@code CARE_CONSENT}
 * @param action what is to be done about it
 */
public record Missing(String code, String action) {}
