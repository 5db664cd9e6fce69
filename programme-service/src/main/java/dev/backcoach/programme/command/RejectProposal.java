package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/**
 * The coach refuses an increase.
 *
 * @param reason coded
 * @param text free words, or null
 */
public record RejectProposal(UUID proposalId, UUID coach, String reason, String text, Instant asOf)
        implements ProgrammeCommand {}
