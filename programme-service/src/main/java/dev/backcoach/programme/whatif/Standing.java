package dev.backcoach.programme.whatif;

import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import java.util.List;

/**
 * Where a programme stands after a decision, in what a coach would act on; ids and moments left out, so that two can be
 * compared.
 *
 * @param items of the plan with all that is decided; empty before the programme opens
 * @param window that is open, or null
 * @param proposal what waits for the coach, as {@code rule exercise/rung}, or null
 * @param gates that are open
 */
public record Standing(
        List<Prescription> items,
        Window window,
        String proposal,
        ReviewKind review,
        ScreenOutcome blocked,
        List<Pause> pauses,
        boolean flare,
        boolean increasesHeld,
        List<String> gates,
        Baselines baselines) {

    public Standing {
        items = List.copyOf(items);
        pauses = List.copyOf(pauses);
        gates = List.copyOf(gates);
    }

    static Standing of(Programme programme) {
        Course course = programme.course();
        if (course == null) {
            return new Standing(List.of(), null, null, null, null, List.of(), false, false, List.of(), null);
        }
        return new Standing(
                course.latestPlan().items(),
                course.window(),
                course.proposal() == null ? null : told(course.proposal()),
                course.review(),
                course.blocked(),
                course.pauses(),
                course.flare() != null,
                course.increasesHeld(),
                programme.gates(),
                programme.baselines().orElseThrow());
    }

    private static String told(Proposal proposal) {
        return proposal.rule() + " " + proposal.exercise() + "/" + proposal.rung();
    }
}
