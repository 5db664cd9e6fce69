package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** The coach agreed; the increase takes effect on this day. */
public record ProposalConfirmed(UUID decision, UUID proposalId, UUID coach, LocalDate effectiveOn) implements Outcome {}
