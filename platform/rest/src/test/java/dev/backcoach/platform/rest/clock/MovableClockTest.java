package dev.backcoach.platform.rest.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant START = Instant.parse("2026-03-29T07:30:00.123456789Z");
    private static final Instant NOW = Instant.parse("2026-03-29T07:30:00.123456Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("state/clock");
    }

    @Test
    void withoutAFileItIsTheSystemsTimeInMicroseconds() {
        assertEquals(NOW, clock().instant());
    }

    @Test
    void aMoveIsSeenAtOnceAndOutlivesTheProcess() {
        MovableClock clock = clock();
        clock.moveBy(WEEK);
        clock.moveBy(WEEK);
        assertEquals(NOW.plus(WEEK).plus(WEEK), clock.instant());
        assertEquals(NOW.plus(WEEK).plus(WEEK), clock().instant());
    }

    @Test
    void itCanBeMovedToAnInstant() {
        MovableClock clock = clock();
        clock.moveTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertEquals(Instant.parse("2026-05-01T00:00:00Z"), clock.instant());
    }

    @Test
    void anotherProcessFollows() {
        MovableClock other = clock();
        clock().moveBy(WEEK);
        await(() -> assertEquals(NOW.plus(WEEK), other.instant()));
    }

    @Test
    @Timeout(10)
    void nobodyReadsTheOldTimeWhileAnotherLooksAtTheFile() throws Exception {
        MovableClock clock = clock();
        Files.createDirectories(file.getParent());
        Process pipe = new ProcessBuilder("mkfifo", file.toString()).inheritIO().start();
        assertEquals(0, pipe.waitFor());
        await(() -> assertTrue(clock.isStale()));
        FutureTask<Instant> looking = new FutureTask<>(clock::instant);
        FutureTask<Instant> waiting = new FutureTask<>(clock::instant);
        Thread.ofPlatform().daemon().start(looking);
        try (var moved = Files.newBufferedWriter(file)) { // opens as soon as somebody reads at the other end
            Thread second = Thread.ofPlatform().daemon().start(waiting);
            Awaitility.await().until(() -> second.getState() == Thread.State.WAITING || waiting.isDone());
            moved.write(WEEK.toString());
            Files.delete(file);
            Files.writeString(file, WEEK.toString()); // for whoever looks after this look
        }
        assertEquals(NOW.plus(WEEK), looking.get());
        assertEquals(NOW.plus(WEEK), waiting.get());
    }

    @Test
    void itNeverGoesBack() {
        MovableClock clock = clock();
        clock.moveBy(WEEK);
        assertThrows(IllegalArgumentException.class, () -> clock.moveBy(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> clock.moveTo(START));
        assertEquals(WEEK, clock.offset());
    }

    @Test
    void itStopsAHundredYearsAhead() {
        assertThrows(IllegalArgumentException.class, () -> clock().moveTo(Instant.MAX));
    }

    @Test
    void aBrokenFileLeavesTheLastGoodOffset() throws IOException {
        MovableClock writer = clock();
        MovableClock reader = clock();
        writer.moveBy(WEEK);
        await(() -> assertEquals(WEEK, follow(reader)));
        for (String broken : List.of("seven days", "", "P1D", "P99999D", "PT-1S")) {
            Files.writeString(file, broken);
            Awaitility.await()
                    .during(Duration.ofMillis(70))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> follow(reader).equals(WEEK));
        }
        Files.delete(file);
        writer.moveBy(WEEK);
        await(() -> assertEquals(WEEK.multipliedBy(2), follow(reader)));
    }

    @Test
    void nothingIsLeftBehindBesideTheFile() throws IOException {
        clock().moveBy(WEEK);
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aMovableClockNeedsConsentInProduction() {
        var chosen = Optional.of(file);
        assertThrows(IllegalStateException.class, () -> Clocks.clock(chosen, false, List.of("prod")));
        assertTrue(Clocks.clock(chosen, true, List.of("prod")) instanceof MovableClock);
        assertTrue(Clocks.clock(chosen, false, List.of("test")) instanceof MovableClock);
    }

    @Test
    void withoutAFileTheClockIsTheSystemsInMicroseconds() {
        InstantSource clock = Clocks.clock(Optional.empty(), false, List.of("prod"));
        Instant now = clock.instant();
        assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
    }

    private MovableClock clock() {
        return new MovableClock(file, InstantSource.fixed(START));
    }

    private static Duration follow(MovableClock clock) {
        return Duration.between(NOW, clock.instant());
    }

    private static void await(org.awaitility.core.ThrowingRunnable condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(condition);
    }
}
