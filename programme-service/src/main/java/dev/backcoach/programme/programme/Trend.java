package dev.backcoach.programme.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pain and function over the last weeks, of which rules compare then with now (R-PLAT-2, R-GATE-4). Only the last
 * {@value #DAYS_KEPT} days are kept, and the newest measure of function however old it is.
 *
 * @param worsts the worst pain of each observed day, by day
 * @param measures of function, by day, at most one for each
 */
public record Trend(List<Course.DayWorst> worsts, List<Measure> measures) {

    static final int DAYS_KEPT = 105;
    static final Trend EMPTY = new Trend(List.of(), List.of());

    /**
     * What was told of function on a day.
     *
     * @param function mean of the activities (PSFS), 0 to 10, or null
     * @param confidence 0 to 10, or null
     * @param ticks of the tick-count pack, or null
     */
    public record Measure(LocalDate day, Double function, Integer confidence, Integer ticks) {

        /** Both of one day: what this one does not tell is as it was told before. */
        Measure over(Measure earlier) {
            return new Measure(
                    day,
                    function == null ? earlier.function : function,
                    confidence == null ? earlier.confidence : confidence,
                    ticks == null ? earlier.ticks : ticks);
        }
    }

    public Trend {
        worsts = List.copyOf(worsts);
        measures = List.copyOf(measures);
    }

    /** The latest measure of function; empty where none was told. */
    public Optional<Double> function() {
        return functionBy(LocalDate.MAX);
    }

    /** The latest measure of function on or before a day. */
    public Optional<Double> functionBy(LocalDate day) {
        return measures.stream()
                .filter(m -> m.function() != null && !m.day().isAfter(day))
                .map(Measure::function)
                .reduce((_, later) -> later);
    }

    /** The latest confidence, 0 to 10. */
    public Optional<Integer> confidence() {
        return measures.stream()
                .filter(m -> m.confidence() != null)
                .map(Measure::confidence)
                .reduce((_, later) -> later);
    }

    /** The latest tick count; empty where no pack is installed. */
    public Optional<Integer> ticks() {
        return measures.stream()
                .filter(m -> m.ticks() != null)
                .map(Measure::ticks)
                .reduce((_, later) -> later);
    }

    /** The worst pain of the last observed days up to a day, so many at most, oldest first. */
    public List<Integer> lastWorsts(LocalDate upTo, int days) {
        List<Integer> all = worsts.stream()
                .filter(w -> !w.day().isAfter(upTo))
                .map(Course.DayWorst::worst)
                .toList();
        return all.subList(Math.max(0, all.size() - days), all.size());
    }

    /** Observed days after one day and up to another. */
    public int observed(LocalDate after, LocalDate upTo) {
        return (int) worsts.stream()
                .filter(w -> w.day().isAfter(after) && !w.day().isAfter(upTo))
                .count();
    }

    Trend with(Course.DayWorst worst) {
        List<Course.DayWorst> all = new ArrayList<>(worsts);
        all.removeIf(w -> w.day().equals(worst.day()));
        int place = all.size();
        while (place > 0 && all.get(place - 1).day().isAfter(worst.day())) {
            place--;
        }
        all.add(place, worst);
        LocalDate oldest = all.getLast().day().minusDays(DAYS_KEPT);
        while (all.getFirst().day().isBefore(oldest)) {
            all.removeFirst();
        }
        return new Trend(all, measures);
    }

    Trend with(Measure measure) {
        List<Measure> all = new ArrayList<>(measures);
        Measure merged = measures.stream()
                .filter(m -> m.day().equals(measure.day()))
                .findFirst()
                .map(measure::over)
                .orElse(measure);
        all.removeIf(m -> m.day().equals(measure.day()));
        all.add(merged);
        all.sort(Comparator.comparing(Measure::day));
        LocalDate oldest = all.getLast().day().minusDays(DAYS_KEPT);
        while (all.size() > 1 && all.get(1).day().isBefore(oldest)) {
            all.removeFirst();
        }
        return new Trend(worsts, all);
    }
}
