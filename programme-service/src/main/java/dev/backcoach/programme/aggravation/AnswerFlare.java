package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * R-AGG-4 (domain.md 5.3): A4: what R-AGG-3 takes back is taken back, and the coach is asked to look; until then nothing
 * increases.
 */
final class AnswerFlare implements AggravationRule {

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Change change = aggravation.change();
        Optional<Function<UUID, Outcome>> undone = change == null
                ? Optional.empty()
                : new TakeBack().of(deliberation, change).or(() -> new StepDown().of(deliberation, change.current()));
        ruling.fired(
                "R-AGG-4",
                "REVIEW",
                Figures.of("rise", aggravation.rise())
                        .and("pain", aggravation.reading().value())
                        .and("exercise", change == null ? null : change.current()),
                aggravation.inputs());
        undone.ifPresent(ruling::then);
        Watching.review(deliberation, ruling, ReviewKind.FLARE);
        return new Told("R-AGG-4.REVIEW", Figures.of("exercise", change == null ? null : change.current()));
    }
}
