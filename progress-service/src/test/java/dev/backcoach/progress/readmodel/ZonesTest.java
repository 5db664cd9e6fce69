package dev.backcoach.progress.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    private static final Instant REGISTERED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant FLOWN = Instant.parse("2026-03-10T12:00:00Z");

    private final Zones zones = Zones.UNKNOWN.with(REGISTERED, KIRITIMATI).with(FLOWN, HONOLULU);

    @Test
    void aMomentIsOfTheZoneInWhichTheClientLivedThen() {
        assertThat(zones.at(FLOWN.minusSeconds(1))).isEqualTo(KIRITIMATI);
        assertThat(zones.at(FLOWN)).isEqualTo(HONOLULU);
        assertThat(zones.latest()).isEqualTo(HONOLULU);
    }

    @Test
    void beforeTheFirstKnownZoneItIsThatOne() {
        assertThat(zones.at(Instant.EPOCH)).isEqualTo(KIRITIMATI);
        assertThat(Zones.UNKNOWN.at(FLOWN)).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void anEarlierStayThatIsHeardOfLaterHasItsPlace() {
        Zones late = Zones.UNKNOWN.with(FLOWN, HONOLULU).with(REGISTERED, KIRITIMATI);
        assertThat(late).isEqualTo(zones);
    }

    @Test
    void onlySoManyStaysAreKept() {
        Zones many = Zones.UNKNOWN;
        for (int i = 0; i < 200; i++) {
            many = many.with(REGISTERED.plusSeconds(i), HONOLULU);
        }
        assertThat(many.stays()).hasSize(50);
        assertThat(many.stays().getLast().since()).isEqualTo(REGISTERED.plusSeconds(199));
    }
}
