package dev.backcoach.intake.command;

import dev.backcoach.intake.event.Purpose;

/**
 * Grants or withdraws consent to one purpose.
 *
 * @param textVersion of the text that the client saw
 */
public record SetConsent(Purpose purpose, boolean granted, String textVersion) implements IntakeCommand {}
