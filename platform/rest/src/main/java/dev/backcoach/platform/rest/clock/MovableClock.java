package dev.backcoach.platform.rest.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A clock that many processes share and somebody can move forward: the system's time plus one offset, an ISO 8601
 * duration in a file. A move is seen at once by this object and within about 50 ms by every other on the same file. The
 * clock never goes back: no file means no offset, and a file that vanishes, cannot be read, holds no duration or a
 * smaller one than before leaves the offset as it was and is logged once. Instants have microseconds, as PostgreSQL's
 * have. Safe for many threads; one process at a time may move it.
 */
public final class MovableClock implements InstantSource {

    private static final Logger LOG = Logger.getLogger(MovableClock.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration FURTHEST = Duration.ofDays(36_525);

    private final Path file;
    private final InstantSource system;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Duration offset = Duration.ZERO;
    private volatile long lookedAt;
    private Seen seen;

    /** What tells one content of the file from another without reading it. */
    private record Seen(FileTime modified, long size, Object key) {}

    /**
     * Follows the offset in a file.
     *
     * @param file need not exist yet
     * @param system the time without an offset
     */
    public MovableClock(Path file, InstantSource system) {
        this.file = file.toAbsolutePath();
        this.system = system;
        look();
    }

    @Override
    public Instant instant() {
        if (isStale()) {
            lock.lock(); // whoever is looking may have seen the file as it was before
            try {
                if (isStale()) {
                    look();
                }
            } finally {
                lock.unlock();
            }
        }
        return system.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the next reader looks at the file. */
    boolean isStale() {
        return System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS;
    }

    /** How far this clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    /**
     * Makes it that instant now, and later from there on.
     *
     * @throws IllegalArgumentException when that is in the past, or a hundred years ahead
     */
    public void moveTo(Instant target) {
        lock.lock();
        try {
            look();
            write(Duration.between(system.instant(), target));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets that much time pass at once.
     *
     * @throws IllegalArgumentException when it is negative, or leads a hundred years ahead
     */
    public void moveBy(Duration step) {
        lock.lock();
        try {
            look();
            write(offset.plus(step));
        } finally {
            lock.unlock();
        }
    }

    private void write(Duration next) {
        if (next.compareTo(offset) < 0) {
            throw new IllegalArgumentException("the clock only moves forward");
        }
        if (next.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("the clock moves at most a hundred years ahead of the system's");
        }
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "clock", ".new");
            Files.writeString(written, next + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the clock's file " + file + " cannot be written", e);
        }
        look();
    }

    private void look() {
        long begun = System.nanoTime();
        follow();
        lookedAt = begun; // only now: until the offset is there, others wait for it
    }

    private void follow() {
        Seen present = present();
        if (present == null ? seen == null : present.equals(seen)) {
            return;
        }
        seen = present;
        if (present == null) {
            LOG.warnf("The clock's file %s has gone; the offset stays %s", file, offset);
            return;
        }
        try {
            Duration read = Duration.parse(Files.readString(file).strip());
            if (read.compareTo(offset) < 0 || read.compareTo(FURTHEST) > 0) {
                LOG.warnf(
                        "The clock's file %s says %s, which is back or too far; the offset stays %s",
                        file, read, offset);
            } else {
                offset = read;
            }
        } catch (IOException | DateTimeParseException e) {
            LOG.warnf("The clock's file %s cannot be read (%s); the offset stays %s", file, e.getMessage(), offset);
        }
    }

    private Seen present() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            LOG.debugf(e, "The clock's file %s cannot be looked at", file);
            return seen;
        }
    }
}
