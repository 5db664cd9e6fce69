package dev.backcoach.progress.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the latest days of a diary hold.
 *
 * @param sessions of these days
 * @param checkInDays local days that have their check-in
 * @param moments that anything says something about: check-ins, symptoms and sessions
 */
public record Recent(List<Done> sessions, Set<LocalDate> checkInDays, List<Instant> moments) {

    /**
     * A session.
     *
     * @param day its local day
     * @param rollingLeftUnsaid whether there was discomfort of rolling and nobody has said what is left of it
     */
    public record Done(UUID id, LocalDate day, Instant endedAt, boolean rollingLeftUnsaid) {}

    public Recent {
        sessions = List.copyOf(sessions);
        checkInDays = Set.copyOf(checkInDays);
        moments = List.copyOf(moments);
    }
}
