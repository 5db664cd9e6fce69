package dev.backcoach.programme.event;

import dev.backcoach.platform.decider.Personal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The coach refused a proposal.
 *
 * @param reason coded
 * @param text free words, or null
 * @param notBefore the exercise is not proposed before this day
 */
public record ProposalRejected(
        UUID decision,
        UUID proposalId,
        UUID coach,
        String exercise,
        String reason,
        @Personal String text,
        LocalDate notBefore)
        implements Outcome {}
