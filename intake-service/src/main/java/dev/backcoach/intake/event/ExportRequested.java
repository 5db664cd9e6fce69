package dev.backcoach.intake.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client, or its coach, wants everything about the client from all services as one download. Each service answers
 * with its part, encrypted to the key.
 *
 * @param coachId who wants it; null when the client does
 * @param publicKey HPKE (RFC 9180), as base64 of a Tink keyset; not secret
 */
public record ExportRequested(UUID exportId, UUID coachId, String publicKey, Instant requestedAt)
        implements IntakeEvent {}
