package dev.backcoach.intake.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client has been given a code with which a login can be made its own. Replaces any earlier one.
 *
 * @param codeHash SHA-256 of the code, in hex; the code itself is kept nowhere
 */
public record InvitationIssued(UUID invitationId, String codeHash, Instant expiresAt) implements IntakeEvent {}
