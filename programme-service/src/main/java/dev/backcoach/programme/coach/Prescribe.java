package dev.backcoach.programme.coach;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.command.OverridePlan;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.FlareClosed;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import dev.backcoach.programme.proposal.Objections;
import dev.backcoach.programme.window.ChangeWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A rung that a coach prescribes against the engine. An increase ends what is under way (window, proposal, review,
 * flare), takes effect on the next local day and opens a window of its own; a decrease takes effect at once.
 */
final class Prescribe {

    private final Deliberation deliberation;
    private final OverridePlan command;
    private final Exercise exercise;

    Prescribe(Deliberation deliberation, OverridePlan command, Exercise exercise) {
        this.deliberation = deliberation;
        this.command = command;
        this.exercise = exercise;
    }

    /** @param now the item as it is, or null */
    void act(Prescription now) {
        List<String> objections = Objections.to(deliberation, exercise, command.rung());
        Ruling ruling = OverrideDecision.overridden(deliberation, command, "PRESCRIBED", command.rung(), objections);
        if (now != null && command.rung() < now.rung()) {
            Prescription lower = item(deliberation.today());
            ruling.then(id -> new DoseStepped(id, deliberation.nextPlanVersion(), now.rung(), lower));
        } else {
            increase(ruling, now);
        }
        ruling.because("R-COACH-1.PRESCRIBED", Figures.of("exercise", exercise.id()));
    }

    private void increase(Ruling ruling, Prescription now) {
        endWhatIsUnderWay(ruling);
        LocalDate on = deliberation.tomorrow();
        ChangeKind kind = now == null ? ChangeKind.ADDED : ChangeKind.RUNG_UP;
        int from = now == null ? 0 : now.rung();
        Change change = new Change(kind, exercise.id(), from, command.rung(), on, null, null, List.of(), ruling.id());
        Window window = new ChangeWindow().of(deliberation, change);
        Prescription item = item(on);
        int version = deliberation.nextPlanVersion();
        ruling.then(id -> now == null ? new ExerciseAdded(id, version, item) : new DoseStepped(id, version, from, item))
                .then(id -> new WindowOpened(id, window));
    }

    private void endWhatIsUnderWay(Ruling ruling) {
        Course course = deliberation.course();
        if (course.proposal() != null) {
            UUID proposal = course.proposal().id();
            ruling.then(id -> new ProposalLapsed(id, proposal, ProposalLapsed.Lapse.FACTS_CHANGED));
        }
        if (course.window() != null) {
            Window open = course.window();
            ruling.then(id -> new WindowClosed(id, open));
        }
        if (course.flare() != null) {
            int episode = course.flare().episode();
            ruling.then(id -> new FlareClosed(id, episode, deliberation.today()));
        }
        if (course.review() != null) {
            ReviewKind kind = course.review();
            ruling.then(id -> new ReviewResolved(id, command.coach(), kind, Resolution.GO_ON));
        }
    }

    private Prescription item(LocalDate on) {
        int days = deliberation.now().profile().start().daysPerWeek();
        int times =
                command.timesPerWeek() == null ? exercise.rung(command.rung()).timesPerWeek() : command.timesPerWeek();
        return new Prescription(exercise.id(), command.rung(), Math.min(times, days), on);
    }
}
