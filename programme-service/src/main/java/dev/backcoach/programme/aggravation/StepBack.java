package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** R-AGG-2 (domain.md 5.3): A2, or the second A1 since the change: what was changed goes down; the window restarts. */
final class StepBack implements AggravationRule {

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        String exercise = aggravation.change().current();
        Optional<Function<UUID, Outcome>> down = new StepDown().of(deliberation, exercise);
        Figures figures = Figures.of("grade", aggravation.grade())
                .and("rise", aggravation.rise())
                .and("riseThreshold", deliberation.policy().riseThreshold())
                .and("exercise", exercise);
        ruling.fired("R-AGG-2", down.isPresent() ? "STEPPED_DOWN" : "HELD", figures, aggravation.inputs());
        if (down.isEmpty()) {
            Watching.review(deliberation, ruling, ReviewKind.START_ACTIVITY);
            return new Told("R-AGG-2.HELD", Figures.of("exercise", exercise));
        }
        ruling.then(down.get());
        Watching.restart(deliberation, aggravation, ruling);
        return new Told("R-AGG-2.STEPPED_DOWN", Figures.of("exercise", exercise));
    }
}
