package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.SessionState;
import java.time.Instant;
import java.util.UUID;

/** A session was settled: observed and quiet, or not observed (domain.md 5.1). */
public record SessionSettled(UUID sessionId, SessionState state, Instant at) implements ProgrammeEvent {}
