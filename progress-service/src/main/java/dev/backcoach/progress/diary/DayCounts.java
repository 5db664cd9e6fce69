package dev.backcoach.progress.diary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many entries and corrections are recorded about each local day. The same size however long the diary is: only the
 * days up to {@link EntryLimits#daysCounted} before the newest are counted singly.
 *
 * @param perDay entries about each day that is counted singly, without days that have none
 * @param older entries about earlier days since the newest day was first reported about
 */
public record DayCounts(Map<LocalDate, Integer> perDay, int older) {

    /** Nothing is recorded. */
    public static final DayCounts NONE = new DayCounts(Map.of(), 0);

    public DayCounts {
        perDay = Map.copyOf(perDay);
    }

    /** Whether one more entry about this day is within the limits. */
    public boolean allows(LocalDate day, EntryLimits limits) {
        return isOlder(day, limits)
                ? older < limits.olderEntries()
                : perDay.getOrDefault(day, 0) < limits.entriesPerDay();
    }

    /** With one more entry about this day. */
    public DayCounts with(LocalDate day, EntryLimits limits) {
        if (isOlder(day, limits)) {
            return new DayCounts(perDay, older + 1);
        }
        boolean isNewest = newest().map(day::isAfter).orElse(true);
        Map<LocalDate, Integer> counts = new TreeMap<>(perDay);
        counts.merge(day, 1, Integer::sum);
        if (isNewest) {
            counts.keySet().removeIf(counted -> counted.isBefore(day.minusDays(limits.daysCounted())));
        }
        return new DayCounts(counts, isNewest ? 0 : older);
    }

    private boolean isOlder(LocalDate day, EntryLimits limits) {
        return newest().filter(newest -> day.isBefore(newest.minusDays(limits.daysCounted())))
                .isPresent();
    }

    private Optional<LocalDate> newest() {
        return perDay.keySet().stream().max(LocalDate::compareTo);
    }
}
