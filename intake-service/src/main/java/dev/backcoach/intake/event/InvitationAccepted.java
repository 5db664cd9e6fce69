package dev.backcoach.intake.event;

import java.util.UUID;

/**
 * A login is the client's from now on: whoever looks after accounts sets its {@code backcoach_id} to the client's id.
 *
 * @param login subject of the token with which the code was accepted: an opaque id of the identity provider
 */
public record InvitationAccepted(UUID invitationId, String login) implements IntakeEvent {}
