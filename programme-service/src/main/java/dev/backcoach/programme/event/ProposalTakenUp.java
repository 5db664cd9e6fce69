package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** A proposal takes effect without the coach, who chose that for this client (domain.md 5.5). */
public record ProposalTakenUp(UUID decision, UUID proposalId, LocalDate effectiveOn) implements Outcome {}
