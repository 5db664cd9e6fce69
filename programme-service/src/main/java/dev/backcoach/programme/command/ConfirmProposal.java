package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/** The coach agrees to an increase. */
public record ConfirmProposal(UUID proposalId, UUID coach, Instant asOf) implements ProgrammeCommand {}
