package dev.backcoach.programme.coach;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import dev.backcoach.programme.safety.Standstill;
import java.util.List;

/** A coach pauses a programme, and lets it go on as it was with a fresh window (R-COACH-1). */
public final class RestByCoach {

    private static final String ID = "R-COACH-1";

    /**
     * Pauses; pausing again changes nothing.
     *
     * @throws Rejection before the programme opens
     */
    public void pause(Deliberation deliberation) {
        if (opened(deliberation).pauses().contains(Pause.COACH)) {
            return;
        }
        Ruling ruling = deliberation.ruling().fired(ID, "PAUSED", Figures.none(), List.of());
        Standstill.endWhatIsUnderWay(deliberation, ruling);
        ruling.then(id -> new ProgrammePaused(id, Pause.COACH)).because("R-COACH-1.PAUSED", Figures.none());
    }

    /**
     * Ends the coach's pause.
     *
     * @throws Rejection where something else is what the programme waits for
     */
    public void resume(Deliberation deliberation) {
        Course course = opened(deliberation);
        if (!course.pauses().contains(Pause.COACH)) {
            if (course.pauses().contains(Pause.LONG_BREAK)) {
                throw new Rejection("R-REG-1", "After so long a break it waits for a new HSS-1 and PTP-1.");
            }
            if (!course.runs()) {
                throw new Rejection("R-SAFE-1", "No coach has paused it: read the programme to see what it waits for.");
            }
            return;
        }
        Ruling ruling = deliberation.ruling().fired(ID, "RESUMED", Figures.none(), List.of());
        Standstill.end(deliberation, ruling, Pause.COACH);
        ruling.because("R-COACH-1.RESUMED", Figures.none());
    }

    private static Course opened(Deliberation deliberation) {
        if (deliberation.course() == null) {
            throw new Rejection("R-START-1", "The programme has not opened: it waits for the intake.");
        }
        return deliberation.course();
    }
}
