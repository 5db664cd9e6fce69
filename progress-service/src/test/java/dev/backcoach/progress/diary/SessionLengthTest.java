package dev.backcoach.progress.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionLengthTest {

    private final SessionLength rule = new SessionLength(EntryLimits.VERSION_1);

    private boolean accepts(Duration length) {
        return rule.check(Entries.walkOf(length, "2026-03-10T08:00:00Z")).isEmpty();
    }

    @Test
    void aSessionEndsAfterItsStart() {
        assertThat(accepts(Duration.ofSeconds(1))).isTrue();
        assertThat(accepts(Duration.ZERO)).isFalse();
        assertThat(accepts(Duration.ofMinutes(-1))).isFalse();
    }

    @Test
    void aSessionLastsTwelveHoursAtMost() {
        assertThat(accepts(Duration.ofHours(12))).isTrue();
        assertThat(accepts(Duration.ofHours(12).plusSeconds(1))).isFalse();
    }
}
