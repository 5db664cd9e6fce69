package dev.backcoach.intake.command;

import java.time.Instant;
import java.util.UUID;

/**
 * Asks every service for all that it holds of the client.
 *
 * @param coachId who asks; null when the client does
 * @param publicKey to which the services encrypt it
 */
public record RequestExport(UUID exportId, UUID coachId, String publicKey, Instant asOf) implements IntakeCommand {}
