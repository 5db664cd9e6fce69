package dev.backcoach.intake.client;

import dev.backcoach.intake.event.ErasureBasis;
import java.time.Instant;
import java.util.UUID;

/**
 * That the record is to be erased, not yet confirmed.
 *
 * @param coachId who wants it; null when the client does
 */
public record ErasureRequest(ErasureBasis basis, UUID coachId, Instant requestedAt) {}
