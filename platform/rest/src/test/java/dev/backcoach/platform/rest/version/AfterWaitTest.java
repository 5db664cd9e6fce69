package dev.backcoach.platform.rest.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.NotYetTakenIn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AfterWaitTest {

    private static final StreamVersion ASKED = new StreamVersion("progress", 17);
    private static final ClientId ANNA = new ClientId(UUID.randomUUID());
    private static final ClientId BEN = new ClientId(UUID.randomUUID());

    @Test
    void nothingIsWaitedForWhenNothingIsAskedFor() {
        new AfterWait(Duration.ZERO).until(ANNA, null, _ -> {
            throw new AssertionError("asked");
        });
    }

    @Test
    void whatComesInTimeEndsTheWaitWithoutASignal() {
        var looks = new AtomicInteger();
        new AfterWait(Duration.ofSeconds(10)).until(ANNA, ASKED, _ -> looks.incrementAndGet() == 4);
        assertEquals(4, looks.get());
    }

    @Test
    void whatDoesNotComeEndsInARefusalThatNamesIt() {
        var wait = new AfterWait(Duration.ofMillis(30));
        var refusal = assertThrows(NotYetTakenIn.class, () -> wait.until(ANNA, ASKED, _ -> false));
        assertTrue(refusal.getMessage().startsWith("progress-17 "), refusal.getMessage());
    }

    @Test
    void aSignalMakesEverybodyWhoWaitsForTheClientLookAgainAtOnce() throws InterruptedException {
        var wait = new AfterWait(Duration.ofSeconds(10));
        var takenIn = new AtomicBoolean();
        var waiting = new CountDownLatch(3);
        var done = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            Thread.ofVirtual().start(() -> {
                wait.until(ANNA, ASKED, _ -> {
                    waiting.countDown();
                    return takenIn.get();
                });
                done.countDown();
            });
        }
        waiting.await();
        takenIn.set(true);
        wait.signal(List.of(ANNA, BEN));
        done.await();
    }

    @Test
    void aSignalThatComesWhileLookingIsNotMissed() {
        var wait = new AfterWait(Duration.ofSeconds(10));
        var looks = new AtomicInteger();
        long start = System.nanoTime();
        wait.until(ANNA, ASKED, _ -> {
            wait.signal(List.of(ANNA));
            return looks.incrementAndGet() == 50;
        });
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos(), "looked from time to time only");
    }

    @Test
    void aSignalAboutSomebodyElseWakesNobody() {
        var wait = new AfterWait(Duration.ofMillis(120));
        var looks = new AtomicInteger();
        assertThrows(
                NotYetTakenIn.class,
                () -> wait.until(ANNA, ASKED, _ -> {
                    wait.signal(List.of(BEN));
                    looks.incrementAndGet();
                    return false;
                }));
        assertTrue(looks.get() <= 4, looks + " looks");
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        Thread.currentThread().interrupt();
        assertThrows(NotYetTakenIn.class, () -> new AfterWait(Duration.ofSeconds(10)).until(ANNA, ASKED, _ -> false));
        assertTrue(Thread.interrupted());
    }
}
