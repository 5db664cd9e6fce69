package dev.backcoach.intake.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client has been erased: the last event of its stream, and the only one that is kept (domain.md 6.5). The keys of
 * what was sealed are destroyed with it; every service does the same once it hears of it.
 *
 * @param requestedByCoach the coach who wanted it; null when the client did
 * @param confirmedByCoach the coach who confirmed it; null when the client did
 * @param insteadOfClient why a coach confirmed it; null when the client did
 */
public record ClientErased(
        ErasureBasis basis,
        UUID requestedByCoach,
        UUID confirmedByCoach,
        InsteadOfClient insteadOfClient,
        Instant requestedAt,
        Instant erasedAt)
        implements IntakeEvent {

    /** Whether this coach wanted or confirmed it. */
    public boolean isBy(UUID coach) {
        return coach.equals(requestedByCoach) || coach.equals(confirmedByCoach);
    }
}
