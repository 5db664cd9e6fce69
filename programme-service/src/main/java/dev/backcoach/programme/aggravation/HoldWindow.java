package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;

/** R-AGG-1 (domain.md 5.3): the first A1 since the change only holds: the window restarts. */
final class HoldWindow implements AggravationRule {

    @Override
    public String id() {
        return "R-AGG-1";
    }

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Reading reading = aggravation.reading();
        Baselines baselines =
                deliberation.course().baselinesOn(deliberation.now().day(reading.moment()));
        Figures figures = Figures.of("stiffness", reading.value())
                .and("baseline", baselines.stiffness())
                .and("stiffnessMargin", deliberation.policy().grades().stiffnessMargin());
        ruling.fired(id(), "HELD", figures, aggravation.inputs());
        Watching.restart(deliberation, aggravation, ruling);
        return new Told(
                "R-AGG-1.HELD", Figures.of("stiffness", reading.value()).and("baseline", baselines.stiffness()));
    }
}
