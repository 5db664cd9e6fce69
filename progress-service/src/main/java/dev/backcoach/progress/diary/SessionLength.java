package dev.backcoach.progress.diary;

import java.time.Duration;
import java.util.Optional;

/** A session ends after its start and does not last longer than the limit. */
final class SessionLength {

    private final EntryLimits limits;

    SessionLength(EntryLimits limits) {
        this.limits = limits;
    }

    Optional<EntryFault> check(Session session) {
        Duration length = Duration.between(session.startedAt(), session.endedAt());
        if (!length.isPositive()) {
            return Optional.of(new EntryFault("endedAt", "must be after startedAt"));
        }
        if (length.compareTo(limits.longestSession()) > 0) {
            return Optional.of(new EntryFault(
                    "endedAt",
                    "must be at most " + limits.longestSession().toHours()
                            + " hours after startedAt; send one session for each occasion"));
        }
        return Optional.empty();
    }
}
