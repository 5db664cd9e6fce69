package dev.backcoach.programme.safety;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProgrammeResumed;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;

/**
 * The programme needs consent to care as long as it runs, not only when it opens (domain.md R-START-1, 6.5): without it
 * everything rests, and when it is given again the plan goes on as it was, with a fresh window.
 */
public final class HonourConsent {

    private static final String ID = "R-START-1";

    /** Pauses or resumes as this consent demands. */
    public void consider(Deliberation deliberation, ConsentNoted consent) {
        Course course = deliberation.course();
        if (course == null || !consent.equals(deliberation.now().profile().care())) {
            return;
        }
        if (!consent.granted() && !course.paused()) {
            pause(deliberation, consent);
        } else if (consent.granted() && course.paused()) {
            resume(deliberation, consent);
        }
    }

    private static void pause(Deliberation deliberation, ConsentNoted consent) {
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "CONSENT_WITHDRAWN",
                        Figures.of("purpose", consent.purpose()),
                        List.of(consent.source().eventId()));
        Standstill.endWhatIsUnderWay(deliberation, ruling);
        ruling.then(id -> new ProgrammePaused(id, ProgrammePaused.Reason.CONSENT_WITHDRAWN))
                .because("R-START-1.CONSENT_WITHDRAWN", Figures.none());
    }

    /** What is blocked stays so. */
    private static void resume(Deliberation deliberation, ConsentNoted consent) {
        ScreenOutcome blocked = deliberation.course().blocked();
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "CONSENT_GIVEN",
                        Figures.of("purpose", consent.purpose()),
                        List.of(consent.source().eventId()))
                .then(ProgrammeResumed::new);
        if (blocked != null) {
            ruling.then(id -> new ProgrammeStopped(id, blocked));
        }
        ruling.because("R-START-1.CONSENT_GIVEN", Figures.none());
    }
}
