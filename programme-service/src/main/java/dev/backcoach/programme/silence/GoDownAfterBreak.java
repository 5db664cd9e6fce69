package dev.backcoach.programme.silence;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.BreakNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Silence;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Presence;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Ruling;
import dev.backcoach.programme.safety.Standstill;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * R-REG-1 (domain.md 5.3): at local noon of the 8th day in a row without any session all items go down, of the 22nd once
 * more, and of the 57th the programme is paused until there are a new HSS-1 and PTP-1. Days while it does not run are not
 * counted. The open window goes on: it cannot pass with so little done.
 */
public final class GoDownAfterBreak {

    private static final String ID = "R-REG-1";

    /** When the next step is due; empty after the last one and while the programme does not run. */
    public Optional<Instant> due(Programme programme, Silence silence) {
        Presence presence = programme.course().presence();
        return programme.course().runs() && presence.breakSteps() < 3
                ? Optional.of(programme.noon(presence.session().plusDays(days(presence.breakSteps() + 1, silence))))
                : Optional.empty();
    }

    private static int days(int step, Silence silence) {
        return switch (step) {
            case 1 -> silence.downDays();
            case 2 -> silence.downAgainDays();
            default -> silence.pauseDays();
        };
    }

    /** Takes the step, which is due. */
    public void act(Deliberation deliberation) {
        Presence presence = deliberation.course().presence();
        int step = presence.breakSteps() + 1;
        int days = days(step, deliberation.policy().silence());
        Figures figures = Figures.of("since", presence.session()).and("days", days);
        Ruling ruling = deliberation.ruling();
        if (!deliberation.has(ID)) {
            ruling.then(id -> new BreakNoted(id, presence.session(), days, step))
                    .because(ID, figures);
            return;
        }
        ruling.fired(ID, step < 3 ? "STEPPED_DOWN" : "PAUSED", figures, List.of())
                .then(id -> new BreakNoted(id, presence.session(), days, step));
        if (step < 3) {
            down(deliberation, ruling);
        } else {
            Standstill.endWhatIsUnderWay(deliberation, ruling);
            ruling.then(id -> new ProgrammePaused(id, Pause.LONG_BREAK));
        }
        ruling.because(step < 3 ? "R-REG-1.STEPPED_DOWN" : "R-REG-1.PAUSED", Figures.of("days", days));
    }

    private static void down(Deliberation deliberation, Ruling ruling) {
        Course course = deliberation.course();
        if (course.proposal() != null) {
            UUID proposal = course.proposal().id();
            ruling.then(id -> new ProposalLapsed(id, proposal, ProposalLapsed.Lapse.FACTS_CHANGED));
        }
        for (Prescription item : course.latestPlan().items()) {
            Optional<Function<UUID, Outcome>> lower = new StepDown().of(deliberation, item.exercise(), Removal.LET_GO);
            lower.ifPresent(ruling::then);
            if (lower.isEmpty() && course.review() == null) {
                if (course.window() != null) {
                    Window open = course.window();
                    ruling.then(id -> new WindowClosed(id, open));
                }
                ruling.then(id -> new ReviewRequested(id, ReviewKind.START_ACTIVITY));
            }
        }
    }

    /** Resumes after the long break once screen and profile are new; the plan goes on as it was left. */
    public void resume(Deliberation deliberation, FactNoted fact) {
        Course course = deliberation.course();
        if (course == null || !course.pauses().contains(Pause.LONG_BREAK)) {
            return;
        }
        Profile profile = deliberation.now().profile();
        Instant paused = deliberation
                .now()
                .noon(course.presence()
                        .session()
                        .plusDays(deliberation.policy().silence().pauseDays()));
        boolean renewed = profile.screen().source().recordedAt().isAfter(paused)
                && profile.triggers().source().recordedAt().isAfter(paused)
                && !profile.screen().outcome().blocks();
        if (renewed) {
            Ruling ruling = deliberation
                    .ruling()
                    .fired(ID, "RESUMED", Figures.none(), List.of(fact.source().eventId()));
            Standstill.end(deliberation, ruling, Pause.LONG_BREAK);
            ruling.because("R-REG-1.RESUMED", Figures.none());
        }
    }
}
