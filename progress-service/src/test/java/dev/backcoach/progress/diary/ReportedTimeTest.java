package dev.backcoach.progress.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTimeTest {

    private final ReportedTime rule = new ReportedTime(EntryLimits.VERSION_1);

    private boolean accepts(String time) {
        return rule.check("at", OffsetDateTime.parse(time), Entries.REPORTING).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:55:00Z",
                "2026-03-01T09:00:00Z",
                "2026-03-10T18:00:00+01:00",
                "2026-03-20T12:00:00Z",
                "2026-03-20T12:05:00Z",
                "2026-03-20T17:35:00+05:30"
            })
    void aTimeFromTheRegistrationUntilNowMayBeReported(String time) {
        assertThat(accepts(time)).isTrue();
    }

    @Test
    void aTimeInTheFutureMayNot() {
        assertThat(accepts("2026-03-20T12:05:01Z")).isFalse();
        assertThat(accepts("2026-03-20T12:00:00-01:00")).isFalse();
    }

    @Test
    void aTimeBeforeTheRegistrationMayNot() {
        assertThat(accepts("2026-03-01T08:54:59Z")).isFalse();
        assertThat(accepts("1900-01-01T00:00:00Z")).isFalse();
    }
}
