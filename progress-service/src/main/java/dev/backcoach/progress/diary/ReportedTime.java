package dev.backcoach.progress.diary;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A time that a client reports lies between the registration and now, but for a difference of clocks. */
final class ReportedTime {

    private final EntryLimits limits;

    ReportedTime(EntryLimits limits) {
        this.limits = limits;
    }

    Optional<EntryFault> check(String field, OffsetDateTime time, Reporting reporting) {
        Instant instant = time.toInstant();
        if (instant.isAfter(reporting.asOf().plus(limits.clockDifference()))) {
            return Optional.of(new EntryFault(field, "must not be in the future; check the phone's clock"));
        }
        if (instant.isBefore(reporting.registeredAt().minus(limits.clockDifference()))) {
            return Optional.of(new EntryFault(field, "must not be before the client's registration"));
        }
        return Optional.empty();
    }
}
