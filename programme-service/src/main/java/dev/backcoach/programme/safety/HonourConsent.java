package dev.backcoach.programme.safety;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.plan.Pause;
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
        boolean paused = course.pauses().contains(Pause.CONSENT_WITHDRAWN);
        if (!consent.granted() && !paused) {
            pause(deliberation, consent);
        } else if (consent.granted() && paused) {
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
        ruling.then(id -> new ProgrammePaused(id, Pause.CONSENT_WITHDRAWN))
                .because("R-START-1.CONSENT_WITHDRAWN", Figures.none());
    }

    private static void resume(Deliberation deliberation, ConsentNoted consent) {
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "CONSENT_GIVEN",
                        Figures.of("purpose", consent.purpose()),
                        List.of(consent.source().eventId()));
        Standstill.end(deliberation, ruling, Pause.CONSENT_WITHDRAWN);
        ruling.because("R-START-1.CONSENT_GIVEN", Figures.none());
    }
}
