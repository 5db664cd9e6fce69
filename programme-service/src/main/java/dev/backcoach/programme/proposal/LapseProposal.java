package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A proposal that nobody answers lapses after 14 days, and a review is asked for (domain.md 5.5). */
public final class LapseProposal {

    /** When the waiting proposal lapses; empty while none waits. */
    public Optional<Instant> due(Programme programme) {
        return programme.proposal().map(Proposal::expiresAt);
    }

    /** Lets the waiting proposal lapse where the facts under it no longer lead to it. */
    public void reconsider(Deliberation deliberation, FactNoted fact) {
        Course course = deliberation.course();
        if (course == null || course.proposal() == null || !course.runs()) {
            return;
        }
        Proposal proposal = course.proposal();
        if (!ProposeChange.stillFound(deliberation, proposal)) {
            deliberation
                    .ruling()
                    .fired(
                            "R-ONE-1",
                            "LAPSED",
                            Figures.of("proposal", proposal.id()),
                            List.of(fact.source().eventId()))
                    .then(id -> new ProposalLapsed(id, proposal.id(), ProposalLapsed.Lapse.FACTS_CHANGED))
                    .because("PROPOSAL.LAPSED", Figures.of("exercise", proposal.exercise()));
        }
    }

    /** Lets the waiting proposal, which is due, lapse. */
    public void lapse(Deliberation deliberation) {
        Proposal proposal = deliberation.now().proposal().orElseThrow();
        deliberation
                .ruling()
                .fired(
                        "R-ONE-1",
                        "LAPSED",
                        Figures.of("proposal", proposal.id())
                                .and(
                                        "proposalDays",
                                        deliberation.policy().proposing().proposalDays()),
                        List.of())
                .then(id -> new ProposalLapsed(id, proposal.id(), ProposalLapsed.Lapse.UNANSWERED))
                .then(id -> new ReviewRequested(id, ReviewKind.PROPOSAL_UNANSWERED))
                .because("PROPOSAL.UNANSWERED", Figures.of("exercise", proposal.exercise()));
    }
}
