package dev.backcoach.platform.rest.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClocksTest {

    @Inject
    InstantSource clock;

    @Test
    void aServiceGetsItsClockInjected() {
        Instant now = clock.instant();
        assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
    }
}
