package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * R-LATE-1 (domain.md 5.3): a report about a moment before a verdict already given. The increase that rested on the
 * window, of which there is at most one, is taken back, unless a later window has passed since or it is too long ago.
 */
final class LateReport {

    /** The passed window that the moment lies before, or null where there is none. */
    static Course.Passed before(Course course, Instant moment) {
        return course.passed().stream()
                .filter(p -> p.at().isAfter(moment))
                .findFirst()
                .orElse(null);
    }

    /** Whether the report comes too late to take anything back. */
    static boolean onlyRecorded(Deliberation deliberation, Course.Passed late, Instant moment) {
        List<Course.Passed> passed = deliberation.course().passed();
        LocalDate horizon =
                deliberation.today().minusDays(deliberation.policy().answers().horizonDays());
        return !passed.getLast().equals(late) || deliberation.now().day(moment).isBefore(horizon);
    }

    /** Undoes the verdict and the increase that rested on it. */
    static void undo(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Course course = deliberation.course();
        Course.Passed late = aggravation.late();
        ruling.fired(
                        "R-LATE-1",
                        "RECLASSIFIED",
                        Figures.of(
                                        "horizonDays",
                                        deliberation.policy().answers().horizonDays())
                                .and(
                                        "on",
                                        deliberation
                                                .now()
                                                .day(aggravation.reading().moment()))
                                .and("passedOn", late.on()),
                        aggravation.inputs())
                .then(id -> new WindowFailed(id, late.window(), late.at()));
        if (course.proposal() != null) {
            UUID proposal = course.proposal().id();
            ruling.then(id -> new ProposalLapsed(id, proposal, ProposalLapsed.Lapse.FACTS_CHANGED));
        }
        Window open = course.window();
        if (open != null) {
            Optional<Function<UUID, Outcome>> undone =
                    open.change() == null ? Optional.empty() : new TakeBack().of(deliberation, open.change());
            undone.ifPresent(ruling::then);
        }
    }

    private LateReport() {}
}
