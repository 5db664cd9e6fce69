package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Memory;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;

/**
 * R-AGG-0 (domain.md 5.3): an aggravation that belongs to no change holds: the window restarts. The third within 28 days
 * asks for a review; an episode that is raised counts once.
 */
final class HoldUnattributed implements AggravationRule {

    @Override
    public String id() {
        return "R-AGG-0";
    }

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        int within = deliberation.policy().answers().unattributedDays();
        LocalDate since = deliberation.today().minusDays(within);
        Memory.Episode raised = aggravation.raised();
        boolean counted = raised != null && raised.attributedTo() == null;
        long times = (counted ? 0 : 1)
                + deliberation.course().memory().unattributed().stream()
                        .filter(day -> day.isAfter(since))
                        .count();
        Figures figures = Figures.of("grade", aggravation.grade())
                .and("rise", aggravation.rise())
                .and("times", times)
                .and("withinDays", within);
        if (times >= deliberation.policy().answers().unattributedTimes()) {
            ruling.fired(id(), "REVIEW", figures, aggravation.inputs());
            Watching.review(deliberation, ruling, ReviewKind.UNATTRIBUTED);
            return new Told("R-AGG-0.REVIEW", Figures.none());
        }
        ruling.fired(id(), "HELD", figures, aggravation.inputs());
        Watching.restart(deliberation, aggravation, ruling);
        return new Told("R-AGG-0.HELD", Figures.none());
    }
}
