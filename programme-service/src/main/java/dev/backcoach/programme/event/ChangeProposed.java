package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Proposal;
import java.util.UUID;

/** An increase waits for the coach. */
public record ChangeProposed(UUID decision, Proposal proposal) implements Outcome {}
