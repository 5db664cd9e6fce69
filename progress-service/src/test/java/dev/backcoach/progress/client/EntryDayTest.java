package dev.backcoach.progress.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.progress.diary.Entries;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.SessionLogged;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A day is the client's day, whatever the phone's clock and the season are. */
class EntryDayTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static LocalDate day(String startedAt, String zone) {
        return EntryDay.of(SessionLogged.of(Entries.walk(startedAt)), ZoneId.of(zone));
    }

    @Test
    void inTheNightInWhichTheClocksGoForwardTheDayIsAnHourShort() {
        assertThat(day("2026-03-28T23:59:00Z", "Europe/London")).isEqualTo("2026-03-28");
        assertThat(day("2026-03-29T00:00:00Z", "Europe/London")).isEqualTo("2026-03-29");
        assertThat(day("2026-03-29T22:59:00Z", "Europe/London")).isEqualTo("2026-03-29");
        assertThat(day("2026-03-29T23:00:00Z", "Europe/London")).isEqualTo("2026-03-30");
    }

    @Test
    void inTheNightInWhichTheyGoBackItIsAnHourLonger() {
        assertThat(day("2026-10-24T22:59:00Z", "Europe/London")).isEqualTo("2026-10-24");
        assertThat(day("2026-10-24T23:00:00Z", "Europe/London")).isEqualTo("2026-10-25");
        assertThat(day("2026-10-25T23:59:00Z", "Europe/London")).isEqualTo("2026-10-25");
        assertThat(day("2026-10-26T00:00:00Z", "Europe/London")).isEqualTo("2026-10-26");
    }

    @Test
    void theSameMomentIsTwoDaysAcrossTheDateLine() {
        assertThat(day("2026-03-20T10:30:00Z", "Pacific/Kiritimati")).isEqualTo("2026-03-21");
        assertThat(day("2026-03-20T10:30:00Z", "Pacific/Pago_Pago")).isEqualTo("2026-03-19");
    }

    @Test
    void theOffsetOfThePhoneDoesNotMatter() {
        assertThat(day("2026-03-20T01:00:00+02:00", "Europe/London")).isEqualTo("2026-03-19");
    }

    @Test
    void aCheckInIsAboutTheDateThatItNames() {
        var late = CheckInRecorded.of(Entries.checkIn("2026-03-14", "2026-03-20T07:00:00Z"));
        assertThat(EntryDay.of(late, LONDON)).isEqualTo("2026-03-14");
    }
}
