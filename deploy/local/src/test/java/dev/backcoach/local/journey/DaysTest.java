package dev.backcoach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void registrationIsOnTheNextMorning() {
        assertThat(Days.beginningAfter(Instant.parse("2026-03-01T07:59:59Z")).zero())
                .isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(Days.beginningAfter(Instant.parse("2026-03-01T08:00:00Z")).zero())
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theMorningIsThatOfTheClientsZone() {
        assertThat(Days.beginningAfter(Instant.parse("2026-07-01T07:30:00Z")).zero())
                .isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void timesKeepTheClientsClockWhenItChanges() {
        Days days = new Days(LocalDate.of(2026, 3, 28));
        assertThat(days.at(0, 12, 0)).isEqualTo(OffsetDateTime.parse("2026-03-28T12:00:00Z"));
        assertThat(days.at(1, 12, 0)).isEqualTo(OffsetDateTime.parse("2026-03-29T12:00:00+01:00"));
        assertThat(days.noon(1)).isEqualTo(Instant.parse("2026-03-29T11:00:00Z"));
    }
}
