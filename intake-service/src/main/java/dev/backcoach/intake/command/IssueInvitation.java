package dev.backcoach.intake.command;

import java.time.Instant;
import java.util.UUID;

/**
 * Gives out a code with which a login can be made the client's.
 *
 * @param codeHash SHA-256 of the code, in hex
 */
public record IssueInvitation(UUID invitationId, String codeHash, Instant expiresAt) implements IntakeCommand {}
