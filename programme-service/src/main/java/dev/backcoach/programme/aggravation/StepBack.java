package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** R-AGG-2 (domain.md 5.3): A2, or the second A1 since the change: what was changed goes down; the window restarts. */
final class StepBack implements AggravationRule {

    @Override
    public String id() {
        return "R-AGG-2";
    }

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Change change = aggravation.change();
        String exercise = change.current();
        List<Function<UUID, Outcome>> down = Stream.concat(Stream.of(exercise), change.with().stream())
                .flatMap(e -> new StepDown().of(deliberation, e).stream())
                .toList();
        Figures figures = Figures.of("grade", aggravation.grade())
                .and("rise", aggravation.rise())
                .and("riseThreshold", deliberation.policy().grades().smallRise())
                .and("exercise", exercise);
        ruling.fired(id(), down.isEmpty() ? "HELD" : "STEPPED_DOWN", figures, aggravation.inputs());
        if (down.isEmpty()) {
            Watching.review(deliberation, ruling, ReviewKind.START_ACTIVITY);
            return new Told("R-AGG-2.HELD", Figures.of("exercise", exercise));
        }
        down.forEach(ruling::then);
        Watching.restart(deliberation, aggravation, ruling);
        return new Told("R-AGG-2.STEPPED_DOWN", Figures.of("exercise", exercise));
    }
}
