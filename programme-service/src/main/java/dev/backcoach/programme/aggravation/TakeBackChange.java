package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * R-AGG-3 (domain.md 5.3): A3: the change is taken back if it was an increase, else it goes down once more, as the start
 * activity does; a calm window follows.
 */
final class TakeBackChange implements AggravationRule {

    @Override
    public String id() {
        return "R-AGG-3";
    }

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Change change = aggravation.change();
        String exercise = change.current();
        boolean removed = change.kind() != ChangeKind.START && change.kind() != ChangeKind.RUNG_UP;
        Optional<Function<UUID, Outcome>> undone = undo(deliberation, change);
        String result = undone.isEmpty() ? "HELD" : removed ? "TAKEN_BACK" : "STEPPED_DOWN";
        ruling.fired(
                id(),
                result,
                Figures.of("rise", aggravation.rise())
                        .and("exercise", exercise)
                        .and("change", change.kind())
                        .and("calmDays", deliberation.policy().windows().calmDays()),
                aggravation.inputs());
        if (undone.isEmpty()) {
            Watching.review(deliberation, ruling, ReviewKind.START_ACTIVITY);
            return new Told("R-AGG-2.HELD", Figures.of("exercise", exercise));
        }
        new BarRepeated().consider(deliberation, aggravation, ruling);
        ruling.then(undone.get());
        Watching.calm(deliberation, ruling);
        return new Told("R-AGG-3." + result, Figures.of("exercise", exercise).and("rise", aggravation.rise()));
    }

    /** What takes the change back or, where that cannot be, lowers it once more. */
    static Optional<Function<UUID, Outcome>> undo(Deliberation deliberation, Change change) {
        return new TakeBack().of(deliberation, change).or(() -> new StepDown().of(deliberation, change.current()));
    }
}
