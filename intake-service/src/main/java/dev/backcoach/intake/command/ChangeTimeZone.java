package dev.backcoach.intake.command;

import java.time.Instant;

/**
 * Counts the client's local days elsewhere.
 *
 * @param timeZone region of the IANA database
 * @param asOf now
 */
public record ChangeTimeZone(String timeZone, Instant asOf) implements IntakeCommand {}
