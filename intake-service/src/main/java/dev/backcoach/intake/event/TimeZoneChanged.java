package dev.backcoach.intake.event;

/**
 * The client's local days are counted elsewhere from now on.
 *
 * @param timeZone region of the IANA database
 */
public record TimeZoneChanged(String timeZone) implements IntakeEvent {}
