package dev.backcoach.programme.goal;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.GoalReached;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;

/**
 * When the goal is reached (domain.md 5.4): sport.full was passed at 100 %; without a sport, the mean of the activities
 * is at least 8 and the demanded movements are at their targets.
 */
public final class ReachGoal {

    private static final String SPORT = "sport.full";
    private static final String ID = "R-MAINT-1";

    /** Adds to the ruling that passed a window, once that is folded in, by a decision of its own. */
    public void consider(Deliberation deliberation) {
        if (deliberation.course().aim().reachedOn() != null || !reached(deliberation)) {
            return;
        }
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "GOAL_REACHED",
                        Figures.of(
                                        "function",
                                        deliberation.now().trend().function().orElse(null))
                                .and(
                                        "functionNeeded",
                                        deliberation.policy().gates().function()),
                        List.of());
        ruling.then(id -> new GoalReached(id, deliberation.today())).because("GOAL.REACHED", Figures.none());
    }

    private static boolean reached(Deliberation deliberation) {
        Programme now = deliberation.now();
        if (now.profile().start().sport() != null) {
            return now.course().memory().proven(SPORT) >= 1;
        }
        Demands demands = new Demands(deliberation.catalogue());
        return !now.course().passed().isEmpty()
                && now.trend().function().orElse(0.0)
                        >= deliberation.policy().gates().function()
                && demands.allAtTarget(now);
    }
}
