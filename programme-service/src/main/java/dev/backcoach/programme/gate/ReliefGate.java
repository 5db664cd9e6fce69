package dev.backcoach.programme.gate;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.goal.Median;
import dev.backcoach.programme.policy.Gates;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import java.util.List;

/**
 * R-GATE-1 (domain.md 5.4): everything of stage 2 and above waits for a passed window in stage 0 or 1 and for pain that
 * is down: the median daily worst of the last 7 observed days is at most 2, or lower by 2 or by 30 % than over the first
 * 7 observed days of plan 1. Under PAIN_MONITORING a median of up to 5 that is not higher than then will do over two
 * passed windows. Pain reduction is never jumped (S14).
 */
public final class ReliefGate {

    /** The rule's id, which is the gate's name. */
    public static final String ID = "R-GATE-1";

    private static final double TOLERANCE = 1e-9;

    /**
     * Reads the pain on the day on which a window of stage 0 or 1 has passed.
     *
     * @param passedWindows with the one that is passing now
     */
    public GateReading read(Deliberation deliberation, int passedWindows) {
        Programme programme = deliberation.now();
        Gates gates = deliberation.policy().gates();
        List<CheckInNoted> days = programme.diary().checkIns().stream()
                .filter(c -> !c.date().isAfter(deliberation.today()))
                .toList();
        List<CheckInNoted> last = days.subList(Math.max(0, days.size() - gates.painDays()), days.size());
        List<Integer> first = programme.course().firstWorsts().stream()
                .map(Course.DayWorst::worst)
                .toList();
        double median =
                Median.of(last.stream().map(CheckInNoted::worstSinceLast).toList());
        double before = Median.of(first);
        boolean opens =
                !last.isEmpty() && (down(gates, median, before) || tolerable(gates, median, before, passedWindows));
        Figures figures = Figures.of("median", median)
                .and("medianAtFirst", before)
                .and("lowPain", gates.lowPain())
                .and("lowerBy", gates.lowerBy())
                .and("lowerByShare", gates.lowerByShare())
                .and("tolerablePain", gates.tolerablePain());
        return new GateReading(
                ID, opens, figures, last.stream().map(c -> c.source().eventId()).toList(), null);
    }

    private static boolean down(Gates gates, double median, double before) {
        return median <= gates.lowPain()
                || before - median >= gates.lowerBy()
                || (before > 0 && (before - median) / before >= gates.lowerByShare() - TOLERANCE);
    }

    private static boolean tolerable(Gates gates, double median, double before, int passedWindows) {
        return gates.tolerablePain() != null
                && median <= gates.tolerablePain()
                && median <= before
                && passedWindows >= gates.tolerableWindows();
    }
}
