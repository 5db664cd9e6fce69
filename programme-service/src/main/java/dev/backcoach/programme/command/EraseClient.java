package dev.backcoach.programme.command;

import java.util.UUID;

/**
 * Ends the client's record. Nothing is reviewed before: its reviews go with it.
 *
 * @param sourceEventId the intake service's event
 */
public record EraseClient(UUID sourceEventId) implements ProgrammeCommand {}
