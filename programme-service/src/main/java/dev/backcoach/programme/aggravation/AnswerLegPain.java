package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;

/**
 * R-SAFE-2 (domain.md 5.3): leg pain newly below the knee, told or found by the straight-leg raise, is answered as a
 * flare, and a review is asked for. The second time the client is referred and the programme stops until that is
 * cleared.
 */
final class AnswerLegPain implements AggravationRule {

    private static final String ID = "R-SAFE-2";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        int times = deliberation.course().memory().legPain() + 1;
        int most = deliberation.policy().flares().legPainTimes();
        Figures figures = Figures.of("times", times).and("legPainTimes", most);
        if (times >= most) {
            ruling.fired(ID, "BLOCKED", figures, aggravation.inputs());
            Watching.close(deliberation, ruling);
            ruling.then(id -> new ProgrammeStopped(id, ScreenOutcome.REFER_BLOCKED))
                    .then(id -> new ReferralAdvised(id, ScreenOutcome.REFER_BLOCKED));
            return new Told("R-SAFE-2.BLOCKED", Figures.none());
        }
        ruling.fired(ID, "REVIEW", figures, aggravation.inputs());
        new AnswerFlare().act(deliberation, aggravation, ruling);
        ruling.then(id -> new ReviewRequested(id, ReviewKind.LEG_PAIN));
        return new Told("R-SAFE-2.REVIEW", Figures.none());
    }
}
