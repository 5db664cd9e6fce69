package dev.backcoach.programme.safety;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.programme.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * R-EXCL-2 (domain.md 5.3): what a new screen, pulse or trigger profile excludes leaves the plan at once; the start
 * activity gives way to the next one that is allowed.
 */
public final class RemoveExcluded {

    private static final String ID = "R-EXCL-2";
    private static final List<String> START_ACTIVITIES =
            List.of("walk.block", "cycle.easy", "pool.walk", "walk.interval", "march.stand", "breath.crook");

    /** Removes what this fact excludes. */
    public void consider(Deliberation deliberation, FactNoted fact) {
        if (deliberation.course() == null || !deliberation.has(ID)) {
            return;
        }
        lapse(deliberation, fact);
        for (Prescription item : deliberation.course().latestPlan().items()) {
            Exercise exercise = deliberation.catalogue().exercise(item.exercise());
            because(deliberation, exercise).ifPresent(because -> remove(deliberation, item, because, fact));
        }
    }

    /** What a coach has prescribed against the engine is removed for a restriction tag only. */
    private static Optional<String> because(Deliberation deliberation, Exercise exercise) {
        Exclusions exclusions = new Exclusions(deliberation.catalogue());
        Profile profile = deliberation.now().profile();
        return deliberation.course().memory().overridden().contains(exercise.id())
                ? exclusions.tag(profile, exercise)
                : exclusions.health(profile, exercise);
    }

    private static void lapse(Deliberation deliberation, FactNoted fact) {
        Proposal proposal = deliberation.course().proposal();
        if (proposal == null) {
            return;
        }
        Exercise exercise = deliberation.catalogue().exercise(proposal.exercise());
        Optional<String> because = new Exclusions(deliberation.catalogue())
                .health(deliberation.now().profile(), exercise);
        because.ifPresent(reason -> deliberation
                .ruling()
                .fired(
                        ID,
                        "LAPSED",
                        Figures.of("exercise", proposal.exercise()).and("because", reason),
                        List.of(fact.source().eventId()))
                .then(id -> new ProposalLapsed(id, proposal.id(), ProposalLapsed.Lapse.FACTS_CHANGED))
                .because("PROPOSAL.LAPSED", Figures.of("exercise", proposal.exercise())));
    }

    private static void remove(Deliberation deliberation, Prescription item, String because, FactNoted fact) {
        boolean start = item.exercise().equals(deliberation.course().startExercise());
        Optional<Exercise> next = start ? nextStart(deliberation) : Optional.empty();
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        next.isPresent() ? "REPLACED" : "REMOVED",
                        Figures.of("exercise", item.exercise()).and("because", because),
                        List.of(fact.source().eventId()));
        if (start && next.isEmpty()) {
            askForReview(deliberation, ruling);
        }
        ruling.then(outcome(deliberation, item, next))
                .because(
                        next.isPresent() ? "R-EXCL-2.REPLACED" : "R-EXCL-2.REMOVED",
                        Figures.of("exercise", item.exercise())
                                .and("because", because)
                                .and("by", next.map(Exercise::id).orElse(null)));
    }

    private static Function<UUID, Outcome> outcome(
            Deliberation deliberation, Prescription item, Optional<Exercise> next) {
        if (next.isEmpty()) {
            return id -> new ExerciseRemoved(
                    id,
                    deliberation.nextPlanVersion(),
                    item.exercise(),
                    item.rung(),
                    Removal.EXCLUDED,
                    deliberation.today());
        }
        int days = deliberation.now().profile().start().daysPerWeek();
        Prescription lowest = new Prescription(
                next.get().id(), 1, Math.min(next.get().rung(1).timesPerWeek(), days), deliberation.today());
        return id -> new VariantRegressed(id, deliberation.nextPlanVersion(), item.exercise(), lowest);
    }

    private static Optional<Exercise> nextStart(Deliberation deliberation) {
        Plan plan = deliberation.course().latestPlan();
        Exclusions exclusions = new Exclusions(deliberation.catalogue());
        return START_ACTIVITIES.stream()
                .flatMap(id -> deliberation.catalogue().find(id).stream())
                .filter(e -> plan.item(e.id()).isEmpty())
                .filter(e -> exclusions
                        .because(deliberation.now(), e, deliberation.today())
                        .isEmpty())
                .findFirst();
    }

    private static void askForReview(Deliberation deliberation, Ruling ruling) {
        Course course = deliberation.course();
        if (course.review() != null) {
            return;
        }
        if (course.window() != null) {
            Window open = course.window();
            ruling.then(id -> new WindowClosed(id, open));
        }
        ruling.then(id -> new ReviewRequested(id, ReviewKind.START_ACTIVITY));
    }
}
