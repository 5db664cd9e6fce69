package dev.backcoach.intake.event;

/**
 * The client agreed to this purpose.
 *
 * @param textVersion of the text that the client saw
 */
public record ConsentGranted(Purpose purpose, String textVersion) implements IntakeEvent {}
