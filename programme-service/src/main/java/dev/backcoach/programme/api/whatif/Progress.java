package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.readmodel.Comparison.Found;
import dev.backcoach.programme.readmodel.Comparisons;
import dev.backcoach.programme.readmodel.Findings;
import dev.backcoach.programme.whatif.Difference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How far a run is. Tells all processes about once a second, with what it has found, and learns then whether it is to go
 * on. Used by one thread.
 */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final UUID id;
    private final Comparisons comparisons;
    private final Differences differences;
    private final Supplier<Collection<UUID>> waiting;
    private final InstantSource clock;
    private final List<Found> untold = new ArrayList<>();
    private long found;
    private long done;
    private long total;
    private Instant toldAt = Instant.EPOCH;
    private boolean goesOn = true;

    /** @param waiting what this process has still to begin */
    Progress(
            UUID id,
            Comparisons comparisons,
            Differences differences,
            Supplier<Collection<UUID>> waiting,
            InstantSource clock) {
        this.id = id;
        this.comparisons = comparisons;
        this.differences = differences;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** How many events there are. */
    void expect(long events) {
        total = events;
    }

    /** Notes how many events have been gone over; false when it is to leave off. */
    boolean reached(long events) {
        done = Math.min(events, total);
        return clock.instant().isBefore(toldAt.plus(EVERY)) ? goesOn : tell();
    }

    void found(ClientId client, List<Difference> more) {
        for (Difference difference : more) {
            found++;
            if (found <= Findings.KEPT) {
                untold.add(differences.written(found, client, difference));
            }
        }
    }

    /** Tells it now; false when it is to leave off. */
    boolean tell() {
        if (goesOn || !untold.isEmpty()) { // of one that was cancelled meanwhile, what it has found is still told
            goesOn = comparisons.reached(id, done, total, found, untold, waiting.get());
        }
        untold.clear();
        toldAt = clock.instant();
        return goesOn;
    }
}
