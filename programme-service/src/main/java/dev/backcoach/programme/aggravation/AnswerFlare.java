package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.FlareOpened;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.policy.Flares;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * R-AGG-4 (domain.md 5.3): A4: what R-AGG-3 takes back is taken back, then a flare begins: no window is open, all but the
 * start activity, which goes down, and relief is paused, the pulse is asked for at once, and the coach is to be in touch
 * within two days. While it is open nothing increases, so relief that would begin, or go up, tomorrow is paused too.
 */
final class AnswerFlare implements AggravationRule {

    @Override
    public String id() {
        return "R-AGG-4";
    }

    @Override
    public Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Course course = deliberation.course();
        Change change = aggravation.change();
        String exercise = change == null ? null : change.current();
        Flares flares = deliberation.policy().flares();
        boolean again = course.flare() != null;
        ruling.fired(
                id(),
                again ? "AGAIN" : "FLARE",
                Figures.of("rise", aggravation.rise())
                        .and("pain", aggravation.reading().value())
                        .and("exercise", exercise)
                        .and("quietDays", flares.quietDays())
                        .and("contactDays", flares.contactDays()),
                aggravation.inputs());
        Optional<Function<UUID, Outcome>> undone =
                Optional.ofNullable(change).flatMap(c -> TakeBackChange.undo(deliberation, c));
        undone.ifPresent(outcome -> {
            new BarRepeated().consider(deliberation, aggravation, ruling);
            ruling.then(outcome);
        });
        if (again) {
            return undone.isEmpty()
                    ? new Told("R-AGG-4.AGAIN", Figures.none())
                    : new Told("R-AGG-4.FLARE", Figures.of("exercise", exercise));
        }
        if (change == null || !change.concerns(course.startExercise())) {
            new StepDown().of(deliberation, course.startExercise()).ifPresent(ruling::then);
        }
        Watching.close(deliberation, ruling);
        open(deliberation, aggravation, ruling);
        return new Told("R-AGG-4.FLARE", Figures.of("exercise", exercise));
    }

    private static void open(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Flares flares = deliberation.policy().flares();
        LocalDate today = deliberation.today();
        int episode = aggravation.raised() == null
                ? deliberation.course().memory().episodeCount() + 1
                : aggravation.raised().number();
        Flare flare = new Flare(
                episode,
                today,
                today.plusDays(flares.contactDays()),
                deliberation.now().noon(today.plusDays(flares.reviewDays())));
        ruling.then(id -> new FlareOpened(id, flare, deliberation.nextPlanVersion(), pausable(deliberation)));
    }

    private static List<Prescription> pausable(Deliberation deliberation) {
        LocalDate today = deliberation.today();
        return deliberation.course().latestPlan().items().stream()
                .filter(i -> !i.exercise().equals(deliberation.course().startExercise()))
                .filter(i -> deliberation.catalogue().exercise(i.exercise()).role() != Role.RELIEF
                        || i.since().isAfter(today))
                .toList();
    }
}
