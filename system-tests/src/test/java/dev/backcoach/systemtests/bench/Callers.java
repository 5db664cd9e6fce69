package dev.backcoach.systemtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Callers at the same time, each with its next call as soon as the last is answered. */
final class Callers {

    private Callers() {}

    /** One caller's call. */
    @FunctionalInterface
    interface Call {
        void make(int caller) throws Exception;
    }

    /** How many calls per second they get answered within the given time. */
    static double perSecond(int callers, Duration within, Call call) throws Exception {
        AtomicLong calls = new AtomicLong();
        long start = System.nanoTime();
        long end = start + within.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        call.make(caller);
                        calls.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return calls.get() * 1e9 / (System.nanoTime() - start);
    }

    /** How long so many callers take for one call each, all at the same time; seconds. */
    static double seconds(int callers, Call call) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(threads.submit(() -> {
                    call.make(caller);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
