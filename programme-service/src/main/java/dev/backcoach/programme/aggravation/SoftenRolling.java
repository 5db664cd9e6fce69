package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The foam-roll dose model (R-ROLL-1, domain.md 4): rolling, massage or stretching with discomfort above 6, or of which
 * something is left after half a minute, was too hard: it goes down at once, the roller to the ball. Once on a day.
 */
public final class SoftenRolling {

    private static final String ID = "R-ROLL-1";

    /** Goes down where this session was too hard. */
    public void consider(Deliberation deliberation, SessionNoted session) {
        int most = deliberation.policy().windows().hardDiscomfort();
        boolean hard = session.rollingDiscomfort() != null
                && (session.rollingDiscomfort() > most
                        || (session.leftAfter30s() != null && session.leftAfter30s() > 0));
        if (!hard || !deliberation.has(ID) || !deliberation.course().runs()) {
            return;
        }
        Plan plan = deliberation.course().latestPlan();
        Optional<Prescription> item = plan.item(session.exercise())
                .filter(i -> deliberation.catalogue().exercise(i.exercise()).role() == Role.RELIEF)
                .filter(i -> i.since().isBefore(deliberation.today()));
        if (item.isEmpty()) {
            return;
        }
        Optional<Function<UUID, Outcome>> down = new StepDown().of(deliberation, session.exercise(), Removal.LET_GO);
        Figures figures = Figures.of("exercise", session.exercise())
                .and("discomfort", session.rollingDiscomfort())
                .and("hardDiscomfort", most);
        down.ifPresent(outcome -> deliberation
                .ruling()
                .fired(ID, "TOO_HARD", figures, List.of(session.source().eventId()))
                .then(outcome)
                .because("R-ROLL-1.TOO_HARD", Figures.of("exercise", session.exercise())));
    }
}
