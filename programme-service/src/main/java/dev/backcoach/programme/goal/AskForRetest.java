package dev.backcoach.programme.goal;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.RetestAsked;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;

/**
 * R-RETEST-1 (domain.md 5.5): the tests are asked for again after 6 passed windows, at a plateau, or when only tests keep
 * R-GATE-3 shut; once until they have been taken.
 */
public final class AskForRetest {

    private static final String ID = "R-RETEST-1";

    /** After so many passed windows, by a decision of its own. */
    public void afterWindows(Deliberation deliberation) {
        Aim aim = deliberation.course().aim();
        int needed = deliberation.policy().standing().retestWindows();
        if (deliberation.has(ID) && aim.passedSinceTests() >= needed && aim.retestAskedOn() == null) {
            because(deliberation, "WINDOWS", Figures.of("passedWindows", aim.passedSinceTests()));
        }
    }

    /** Because only tests keep a gate shut, by a decision of its own. */
    public void forGate(Deliberation deliberation, String gate) {
        if (deliberation.has(ID) && deliberation.course().aim().retestAskedOn() == null) {
            because(deliberation, "GATE", Figures.of("gate", gate));
        }
    }

    /** At a plateau, within the ruling that tells of it. */
    public void atPlateau(Deliberation deliberation, Ruling ruling) {
        if (deliberation.has(ID)) {
            ruling.fired(ID, "ASKED", Figures.of("because", "PLATEAU"), List.of())
                    .then(id -> new RetestAsked(id, deliberation.today()));
        }
    }

    private static void because(Deliberation deliberation, String why, Figures figures) {
        deliberation
                .ruling()
                .fired(ID, "ASKED", figures.and("because", why), List.of())
                .then(id -> new RetestAsked(id, deliberation.today()))
                .because("R-RETEST-1.ASKED", Figures.none());
    }
}
