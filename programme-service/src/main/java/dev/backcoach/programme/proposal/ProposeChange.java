package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.DerivedId;
import dev.backcoach.programme.programme.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The fourth step of an evaluation (domain.md 5.3 and 5.4): after a pass, with no hold, the first candidate that
 * survives the filters is proposed to the coach (R-ONE-1); where none does, a review is asked for (R-PLAT-1).
 */
public final class ProposeChange {

    private static final List<Candidate> IN_ORDER =
            List.of(new ReplaceTakenBack(), new AddOneProbe(), new RaiseStartActivity());

    /** Proposes where a passed window has earned it and nothing keeps it back. */
    public void consider(Deliberation deliberation) {
        Course course = deliberation.course();
        boolean earned = course != null
                && course.passHeld()
                && !course.increasesHeld()
                && course.runs()
                && course.review() == null
                && course.proposal() == null
                && course.window() == null;
        if (earned) {
            propose(deliberation);
        }
    }

    /** Proposes the first candidate, or asks for a review. */
    void propose(Deliberation deliberation) {
        List<Rejected> rejected = new ArrayList<>();
        for (Candidate candidate : IN_ORDER) {
            Finding finding = candidate.find(deliberation);
            rejected.addAll(finding.rejected());
            if (finding instanceof Finding.Found found) {
                propose(deliberation, candidate.rule(), found, rejected);
                return;
            }
        }
        deliberation
                .ruling()
                .fired("R-PLAT-1", "REVIEW", Figures.none(), List.of())
                .rejected(rejected)
                .then(id -> new ReviewRequested(id, ReviewKind.NO_CANDIDATE))
                .because("R-PLAT-1.REVIEW", Figures.none());
    }

    private static void propose(Deliberation deliberation, String rule, Finding.Found found, List<Rejected> rejected) {
        Ruling ruling = deliberation.ruling();
        Proposal proposal = new Proposal(
                DerivedId.of(ruling.id(), 1),
                deliberation.course().proposals() + 1,
                rule,
                found.kind(),
                found.exercise(),
                found.from(),
                found.rung(),
                found.timesPerWeek(),
                deliberation.asOf(),
                expiry(deliberation));
        ruling.fired(
                        rule,
                        "PROPOSED",
                        Figures.of("exercise", found.exercise())
                                .and("rung", found.rung())
                                .and("timesPerWeek", found.timesPerWeek()),
                        found.inputs())
                .rejected(rejected)
                .then(id -> new ChangeProposed(id, proposal))
                .because(rule + ".PROPOSED", Figures.of("exercise", found.exercise()));
    }

    /** The same time of day, local days later. */
    private static Instant expiry(Deliberation deliberation) {
        return deliberation
                .asOf()
                .atZone(deliberation.now().profile().zoneId())
                .plusDays(deliberation.policy().proposalDays())
                .toInstant();
    }
}
