package dev.backcoach.programme.safety;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProgrammeResumed;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;

/**
 * R-SAFE-1 (domain.md 5.3): a blocking outcome of the screen or pulse stops everything and refers. The programme resumes,
 * all items down once, when intake tells of an HSS-1 outcome that does not block: a clearance that covers what blocked,
 * where the level asks for it with a new screen (2.1). A pulse alone never lifts a block. Where consent to care has been
 * withdrawn meanwhile, the programme goes on resting.
 */
public final class StopProgramme {

    private static final String ID = "R-SAFE-1";

    /** Stops or resumes as this screen or pulse demands. */
    public void consider(Deliberation deliberation, ScreenNoted screen) {
        Course course = deliberation.course();
        if (course == null || !deliberation.has(ID) || !latest(deliberation, screen)) {
            return;
        }
        boolean worse = screen.outcome().blocks()
                && (course.blocked() == null || screen.outcome().compareTo(course.blocked()) > 0);
        if (worse) {
            stop(deliberation, screen);
        } else if (course.blocked() != null
                && !screen.ofPulse()
                && !screen.outcome().blocks()) {
            resume(deliberation, screen);
        }
    }

    private static boolean latest(Deliberation deliberation, ScreenNoted screen) {
        ScreenNoted known = screen.ofPulse()
                ? deliberation.now().profile().pulse()
                : deliberation.now().profile().screen();
        return screen.equals(known);
    }

    private static void stop(Deliberation deliberation, ScreenNoted screen) {
        ScreenOutcome outcome = screen.outcome();
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "BLOCKED",
                        Figures.of("outcome", outcome).and("questionnaire", screen.questionnaire()),
                        List.of(screen.source().eventId()));
        Standstill.endWhatIsUnderWay(deliberation, ruling);
        ruling.then(id -> new ProgrammeStopped(id, outcome))
                .then(id -> new ReferralAdvised(id, outcome))
                .because("R-SAFE-1.BLOCKED", Figures.of("outcome", outcome));
    }

    private static void resume(Deliberation deliberation, ScreenNoted screen) {
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "LIFTED",
                        Figures.of("outcome", screen.outcome()),
                        List.of(screen.source().eventId()))
                .then(ProgrammeResumed::new);
        for (Prescription item : deliberation.course().latestPlan().items()) {
            new StepDown().of(deliberation, item.exercise(), Removal.LET_GO).ifPresent(ruling::then);
        }
        deliberation.course().pauses().forEach(p -> ruling.then(id -> new ProgrammePaused(id, p)));
        ruling.because("R-SAFE-1.LIFTED", Figures.none());
    }
}
