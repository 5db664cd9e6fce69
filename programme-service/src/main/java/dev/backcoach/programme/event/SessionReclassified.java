package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.SessionState;
import java.util.UUID;

/** A session is judged otherwise than before (R-LATE-1). */
public record SessionReclassified(UUID decision, UUID sessionId, SessionState from, SessionState to, Grade grade)
        implements Outcome {}
