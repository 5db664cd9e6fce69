package dev.backcoach.programme.coach;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.FlareReviewSet;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.Instant;
import java.util.List;

/**
 * What a coach makes of a review (domain.md 5.3): go on with a fresh window, simplify by removing or stepping back, or
 * refer, which blocks until that is cleared.
 */
public final class SettleReview {

    private static final String ID = "R-COACH-1";

    /**
     * Resolves the review that waits.
     *
     * @throws Rejection when none waits, or an exercise is not in the plan
     */
    public void act(Deliberation deliberation, ResolveReview command) {
        Course course = deliberation.course();
        ReviewKind kind = course.review();
        if (kind == null) {
            throw new Rejection(ID, "No review waits for an answer: read the programme.");
        }
        Ruling ruling = deliberation
                .ruling()
                .fired(ID, "RESOLVED", Figures.of("review", kind).and("resolution", command.resolution()), List.of())
                .then(id -> new ReviewResolved(id, command.coach(), kind, command.resolution()));
        if (command.resolution() == Resolution.SIMPLIFY) {
            simplify(deliberation, command, ruling);
        }
        if (command.resolution() == Resolution.REFER) {
            ruling.then(id -> new ProgrammeStopped(id, ScreenOutcome.REFER_BLOCKED))
                    .then(id -> new ReferralAdvised(id, ScreenOutcome.REFER_BLOCKED));
        } else if (course.flare() != null) {
            Instant next = deliberation
                    .now()
                    .noon(deliberation
                            .today()
                            .plusDays(deliberation.policy().flares().reviewDays()));
            ruling.then(id -> new FlareReviewSet(id, next));
        }
        ruling.because(
                command.resolution() == Resolution.REFER ? "REVIEW.REFERRED" : "REVIEW.RESOLVED", Figures.none());
    }

    private static void simplify(Deliberation deliberation, ResolveReview command, Ruling ruling) {
        Plan plan = deliberation.course().latestPlan();
        for (String exercise : command.remove()) {
            if (exercise.equals(deliberation.course().startExercise())) {
                throw new Rejection("R-START-1", "The start activity stays while the programme runs: step it back.");
            }
            Prescription item = item(plan, exercise);
            ruling.then(id -> new ExerciseRemoved(
                    id, deliberation.nextPlanVersion(), exercise, item.rung(), Removal.BY_COACH, deliberation.today()));
        }
        for (String exercise : command.stepBack()) {
            item(plan, exercise);
            if (!command.remove().contains(exercise)) {
                new StepDown().of(deliberation, exercise, Removal.BY_COACH).ifPresent(ruling::then);
            }
        }
    }

    private static Prescription item(Plan plan, String exercise) {
        return plan.item(exercise)
                .orElseThrow(() -> new Rejection(ID, exercise + " is not in the plan: read the programme."));
    }
}
