package dev.backcoach.intake.command;

import java.time.Instant;
import java.util.UUID;

/**
 * Records that every service has given its part of an export.
 *
 * @param events how many it holds
 */
public record CompleteExport(UUID exportId, long events, Instant asOf) implements IntakeCommand {}
