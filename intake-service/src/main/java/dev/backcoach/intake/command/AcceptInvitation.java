package dev.backcoach.intake.command;

import java.time.Instant;

/**
 * Makes a login the client's.
 *
 * @param codeHash SHA-256 of the code, in hex
 * @param login subject of the token
 * @param asOf now
 */
public record AcceptInvitation(String codeHash, String login, Instant asOf) implements IntakeCommand {}
