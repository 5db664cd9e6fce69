package dev.backcoach.programme.gate;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * R-GATE-1 (domain.md 5.4): everything of stage 2 and above waits for a passed window in stage 0 or 1 and for pain that
 * is down: the median daily worst of the last 7 observed days is at most 2, or lower by 2 or by 30 % than over the first
 * 7 observed days of plan 1. Pain reduction is never jumped (S14).
 */
public final class ReliefGate {

    /** The rule's id, which is the gate's name. */
    public static final String ID = "R-GATE-1";

    private static final int DAYS = 7;
    private static final double LOW_PAIN = 2;
    private static final double LOWER_BY = 2;
    private static final double LOWER_BY_SHARE = 0.30;

    /**
     * What the gate goes by.
     *
     * @param median daily worst of the last 7 observed days
     * @param before the same of the first ones of plan 1
     */
    public record Reading(double median, double before, boolean opens, List<UUID> inputs) {

        /** For the why-trace. */
        public Figures figures() {
            return Figures.of("median", median)
                    .and("medianAtFirst", before)
                    .and("lowPain", LOW_PAIN)
                    .and("lowerBy", LOWER_BY)
                    .and("lowerByShare", LOWER_BY_SHARE);
        }
    }

    /** Reads the pain on the day on which a window of stage 0 or 1 has passed. */
    public Reading read(Programme programme, LocalDate today) {
        List<CheckInNoted> days = programme.diary().checkIns().stream()
                .filter(c -> !c.date().isAfter(today))
                .toList();
        List<CheckInNoted> last = days.subList(Math.max(0, days.size() - DAYS), days.size());
        List<Integer> first = programme.course().firstWorsts().stream()
                .map(Course.DayWorst::worst)
                .toList();
        double median = median(last.stream().map(CheckInNoted::worstSinceLast).toList());
        double before = median(first);
        boolean opens = !last.isEmpty()
                && (median <= LOW_PAIN
                        || before - median >= LOWER_BY
                        || (before > 0 && (before - median) / before >= LOWER_BY_SHARE));
        return new Reading(
                median,
                before,
                opens,
                last.stream().map(c -> c.source().eventId()).toList());
    }

    private static double median(List<Integer> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Integer> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
