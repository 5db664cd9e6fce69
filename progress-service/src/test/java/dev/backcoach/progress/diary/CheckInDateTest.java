package dev.backcoach.progress.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CheckInDateTest {

    private final CheckInDate rule = new CheckInDate(EntryLimits.VERSION_1);

    private boolean accepts(String date, String at) {
        return rule.check(Entries.checkIn(date, at), Entries.REPORTING).isEmpty();
    }

    @Test
    void aCheckInIsAboutTheDayOnWhichItIsMade() {
        assertThat(accepts("2026-03-20", "2026-03-20T07:00:00Z")).isTrue();
        assertThat(accepts("2026-03-21", "2026-03-20T07:00:00Z")).isFalse();
    }

    @Test
    void aCheckInMayBeSevenDaysLateAndNoMore() {
        assertThat(accepts("2026-03-13", "2026-03-20T07:00:00Z")).isTrue();
        assertThat(accepts("2026-03-12", "2026-03-20T07:00:00Z")).isFalse();
    }

    @Test
    void theDayIsThatOfTheClientsZoneWhateverThePhonesOffsetIs() {
        assertThat(accepts("2026-03-19", "2026-03-20T01:00:00+02:00")).isTrue();
        assertThat(accepts("2026-03-20", "2026-03-20T01:00:00+02:00")).isFalse();
        var inAuckland = new Reporting(Entries.REGISTERED, ZoneId.of("Pacific/Auckland"), Entries.NOON);
        assertThat(rule.check(Entries.checkIn("2026-03-21", "2026-03-20T12:00:00Z"), inAuckland))
                .isEmpty();
    }

    @Test
    void aDayBeforeTheRegistrationCannotBeReported() {
        assertThat(accepts("2026-03-01", "2026-03-02T07:00:00Z")).isTrue();
        assertThat(accepts("2026-02-28", "2026-03-02T07:00:00Z")).isFalse();
    }
}
