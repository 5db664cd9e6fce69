package dev.backcoach.progress.cohort;

import java.time.LocalDate;

/** The local days that figures are about, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** Whether a day lies within. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
