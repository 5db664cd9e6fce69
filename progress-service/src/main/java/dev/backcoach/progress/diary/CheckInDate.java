package dev.backcoach.progress.diary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A check-in is about the local day on which it is made, or a day before it that is not too long ago and not before the
 * registration (domain.md 5.1, observed day).
 */
final class CheckInDate {

    private final EntryLimits limits;

    CheckInDate(EntryLimits limits) {
        this.limits = limits;
    }

    Optional<EntryFault> check(CheckIn checkIn, Reporting reporting) {
        LocalDate made = checkIn.at().atZoneSameInstant(reporting.zone()).toLocalDate();
        LocalDate registered = reporting.registeredAt().atZone(reporting.zone()).toLocalDate();
        if (checkIn.date().isAfter(made)) {
            return fault("must not be after the local day of at in the client's time zone");
        }
        if (checkIn.date().isBefore(made.minusDays(limits.checkInDaysLate()))) {
            return fault("must be at most " + limits.checkInDaysLate()
                    + " days before the local day of at; a day longer ago can no longer be reported");
        }
        if (checkIn.date().isBefore(registered)) {
            return fault("must not be before the client's registration");
        }
        return Optional.empty();
    }

    private static Optional<EntryFault> fault(String message) {
        return Optional.of(new EntryFault("date", message));
    }
}
