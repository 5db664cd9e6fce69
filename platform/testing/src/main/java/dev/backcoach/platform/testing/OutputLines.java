package dev.backcoach.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What a process has printed so far, line by line in its order, on which any thread can wait. */
final class OutputLines {

    private static final int TAIL_LINES = 60;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    /** Reads the output to its end, or until it breaks off with the process; copies each line to the log if given. */
    void capture(Reader output, Optional<Path> log) {
        try (BufferedReader reader = new BufferedReader(output);
                Writer copy = log.map(OutputLines::append).orElseGet(Writer::nullWriter)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                copy.write(line + System.lineSeparator());
                copy.flush();
                add(line);
            }
        } catch (IOException brokenOff) {
            add("(output broke off: " + brokenOff.getMessage() + ")");
        } finally {
            end();
        }
    }

    List<String> all() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    String tail() {
        List<String> printed = all();
        return String.join(
                System.lineSeparator(), printed.subList(Math.max(0, printed.size() - TAIL_LINES), printed.size()));
    }

    /**
     * Answers the first line, printed already or yet to come, that satisfies the predicate; empty if the output ends or
     * the time passes without one.
     */
    Optional<String> await(Predicate<String> predicate, Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long remaining = timeout.toNanos();
            int next = 0;
            while (true) {
                for (; next < lines.size(); next++) {
                    if (predicate.test(lines.get(next))) {
                        return Optional.of(lines.get(next));
                    }
                }
                if (ended || remaining <= 0) {
                    return Optional.empty();
                }
                remaining = changed.awaitNanos(remaining);
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static Writer append(Path log) {
        try {
            return Files.newBufferedWriter(
                    log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
