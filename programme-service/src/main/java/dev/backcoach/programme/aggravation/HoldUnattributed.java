package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;

/**
 * R-AGG-0 (domain.md 5.3): an aggravation that belongs to no change holds: the window restarts. The third within 28 days
 * asks for a review.
 */
final class HoldUnattributed implements AggravationRule {

    private static final int TIMES = 3;
    private static final int WITHIN_DAYS = 28;

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        LocalDate since = deliberation.today().minusDays(WITHIN_DAYS);
        long times = 1
                + deliberation.course().memory().unattributed().stream()
                        .filter(day -> day.isAfter(since))
                        .count();
        Figures figures = Figures.of("grade", aggravation.grade())
                .and("rise", aggravation.rise())
                .and("times", times)
                .and("withinDays", WITHIN_DAYS);
        if (times >= TIMES) {
            ruling.fired("R-AGG-0", "REVIEW", figures, aggravation.inputs());
            Watching.review(deliberation, ruling, ReviewKind.UNATTRIBUTED);
            return new Told("R-AGG-0.REVIEW", Figures.none());
        }
        ruling.fired("R-AGG-0", "HELD", figures, aggravation.inputs());
        Watching.restart(deliberation, aggravation, ruling);
        return new Told("R-AGG-0.HELD", Figures.none());
    }
}
