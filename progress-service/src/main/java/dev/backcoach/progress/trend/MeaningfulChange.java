package dev.backcoach.progress.trend;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a measure has changed by enough to mean something (domain.md 2.3, with its sources). */
public final class MeaningfulChange {

    private static final BigDecimal PAIN_POINTS = BigDecimal.valueOf(2);
    private static final BigDecimal SHARE = new BigDecimal("0.30");
    private static final BigDecimal FUNCTION_MEAN = BigDecimal.valueOf(2);
    private static final int FUNCTION_SINGLE = 3;
    private static final int TICKS = 5;
    private static final int TICKS_ERROR = 4;
    private static final int TICKS_RECOVERED = 2;

    private MeaningfulChange() {}

    /** Of pain, 0-10, as medians of seven days: 2 points or 30 %; recovered at 0. */
    public static Set<Verdict> pain(BigDecimal first, BigDecimal last) {
        BigDecimal drop = first.subtract(last);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        if (last.signum() == 0 && first.signum() > 0) {
            verdicts.add(Verdict.RECOVERED);
        }
        if (drop.signum() > 0 && (drop.compareTo(PAIN_POINTS) >= 0 || drop.compareTo(SHARE.multiply(first)) >= 0)) {
            verdicts.add(Verdict.IMPROVED);
        } else if (drop.negate().compareTo(PAIN_POINTS) >= 0) {
            verdicts.add(Verdict.WORSE);
        }
        return orUnchanged(verdicts);
    }

    /** Of the mean of the activities that matter, 0-10, higher is better: 2 points. */
    public static Set<Verdict> function(BigDecimal first, BigDecimal last) {
        BigDecimal rise = last.subtract(first);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        if (rise.compareTo(FUNCTION_MEAN) >= 0) {
            verdicts.add(Verdict.IMPROVED);
        } else if (rise.negate().compareTo(FUNCTION_MEAN) >= 0) {
            verdicts.add(Verdict.WORSE);
        }
        return orUnchanged(verdicts);
    }

    /** How many single activities have improved by 3 points or more; 0 where they are not the same ones. */
    public static int improvedActivities(List<Integer> first, List<Integer> last) {
        return first.size() != last.size()
                ? 0
                : (int) IntStream.range(0, first.size())
                        .filter(i -> last.get(i) - first.get(i) >= FUNCTION_SINGLE)
                        .count();
    }

    /** Of ticks of a pack: 5, or 30 % and 4; recovered at 2 or fewer; below 4 no improvement can be shown. */
    public static Set<Verdict> ticks(int first, int last) {
        int drop = first - last;
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        if (last <= TICKS_RECOVERED) {
            verdicts.add(Verdict.RECOVERED);
        }
        if (first < TICKS_ERROR) {
            verdicts.add(Verdict.NOT_MEASURABLE);
        } else if (drop >= TICKS
                || (drop >= TICKS_ERROR
                        && BigDecimal.valueOf(drop).compareTo(SHARE.multiply(BigDecimal.valueOf(first))) >= 0)) {
            verdicts.add(Verdict.IMPROVED);
        }
        if (-drop >= TICKS) {
            verdicts.add(Verdict.WORSE);
        }
        return orUnchanged(verdicts);
    }

    private static Set<Verdict> orUnchanged(Set<Verdict> verdicts) {
        return verdicts.isEmpty() ? EnumSet.of(Verdict.UNCHANGED) : verdicts;
    }
}
