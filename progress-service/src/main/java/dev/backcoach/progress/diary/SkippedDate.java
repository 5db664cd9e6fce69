package dev.backcoach.progress.diary;

import java.time.LocalDate;
import java.util.Optional;

/** A session that was left out was one of a local day between the registration and today. */
final class SkippedDate {

    Optional<EntryFault> check(LocalDate date, Reporting reporting) {
        LocalDate today = reporting.asOf().atZone(reporting.zone()).toLocalDate();
        LocalDate registered = reporting.registeredAt().atZone(reporting.zone()).toLocalDate();
        if (date.isAfter(today)) {
            return Optional.of(new EntryFault("date", "must not be after today in the client's time zone"));
        }
        if (date.isBefore(registered)) {
            return Optional.of(new EntryFault("date", "must not be before the client's registration"));
        }
        return Optional.empty();
    }
}
