package dev.backcoach.programme.proposal;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.safety.HoldIncreases;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The coach's answer to a proposal: a confirmed increase takes effect on the next local day (domain.md 5.1, 5.5). */
public final class AnswerProposal {

    private static final String ONE_CHANGE = "R-ONE-1";

    /**
     * Confirms.
     *
     * @throws Rejection when this proposal does not wait, or increases are held back
     */
    public void confirm(Deliberation deliberation, ConfirmProposal command) {
        Proposal proposal = waiting(deliberation, command.proposalId());
        if (deliberation.course().increasesHeld() && deliberation.has(HoldIncreases.ID)) {
            throw new Rejection("R-SAFE-3", "The weekly pulse is overdue: nothing increases until it is answered.");
        }
        new Enact(deliberation).confirmed(proposal, command.coach());
    }

    /**
     * Rejects; the next candidate is proposed at once.
     *
     * @throws Rejection when this proposal does not wait
     */
    public void reject(Deliberation deliberation, RejectProposal command) {
        Proposal proposal = waiting(deliberation, command.proposalId());
        LocalDate notBefore =
                deliberation.today().plusDays(deliberation.policy().proposing().rejectedDays());
        deliberation
                .ruling()
                .fired(
                        "R-COACH",
                        "REJECTED",
                        Figures.of("proposal", proposal.id()).and("reason", command.reason()),
                        List.of())
                .then(id -> new ProposalRejected(
                        id,
                        proposal.id(),
                        command.coach(),
                        proposal.exercise(),
                        command.reason(),
                        command.text(),
                        notBefore))
                .because(
                        "PROPOSAL.REJECTED",
                        Figures.of("exercise", proposal.exercise()).and("reason", command.reason()));
        boolean earned = !deliberation.course().increasesHeld()
                && deliberation.course().passed().getLast().window().kind() == WindowKind.NORMAL;
        if (earned) {
            new ProposeChange().propose(deliberation);
        }
    }

    private static Proposal waiting(Deliberation deliberation, UUID id) {
        Proposal proposal = deliberation.now().proposal().orElse(null);
        if (proposal == null || !proposal.id().equals(id)) {
            throw new Rejection(ONE_CHANGE, "This proposal does not wait for an answer any more: read the programme.");
        }
        return proposal;
    }
}
