package dev.backcoach.intake.client;

import java.time.Instant;
import java.util.UUID;

/**
 * A code with which a login can be made the client's.
 *
 * @param codeHash SHA-256 of the code, in hex
 * @param login that has accepted it; null before
 */
public record Invitation(UUID id, String codeHash, Instant expiresAt, String login) {}
