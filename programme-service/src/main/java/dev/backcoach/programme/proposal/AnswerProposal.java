package dev.backcoach.programme.proposal;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.StageEntered;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import dev.backcoach.programme.window.ChangeWindow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
        if (deliberation.course().increasesHeld()) {
            throw new Rejection("R-SAFE-3", "The weekly pulse is overdue: nothing increases until it is answered.");
        }
        LocalDate on = deliberation.tomorrow();
        int version = deliberation.nextPlanVersion();
        Prescription item = new Prescription(proposal.exercise(), proposal.rung(), proposal.timesPerWeek(), on);
        Change change = new Change(proposal.kind(), proposal.exercise(), proposal.from(), proposal.rung(), on, null);
        Window window = new ChangeWindow().of(deliberation, change);
        Function<UUID, Outcome> outcome = proposal.kind() == ChangeKind.ADDED
                ? id -> new ExerciseAdded(id, version, item)
                : id -> new DoseStepped(id, version, proposal.from(), item);
        Ruling ruling = deliberation
                .ruling()
                .fired("R-COACH", "CONFIRMED", Figures.of("proposal", proposal.id()), List.of())
                .fired(
                        "R-WIN-1",
                        "OPENED",
                        Figures.of("windowDays", window.fullLength())
                                .and("firstDay", window.firstDay())
                                .and("lastDay", window.lastDay()),
                        List.of())
                .then(id -> new ProposalConfirmed(id, proposal.id(), command.coach(), on))
                .then(outcome);
        Stage stage = deliberation.catalogue().exercise(item.exercise()).stageOf(item.rung());
        if (stage.compareTo(stageOf(deliberation)) > 0) {
            ruling.then(id -> new StageEntered(id, stage));
        }
        ruling.then(id -> new WindowOpened(id, window))
                .because(
                        "PROPOSAL.CONFIRMED",
                        Figures.of("exercise", proposal.exercise()).and("effectiveOn", on));
    }

    /**
     * Rejects; the next candidate is proposed at once.
     *
     * @throws Rejection when this proposal does not wait
     */
    public void reject(Deliberation deliberation, RejectProposal command) {
        Proposal proposal = waiting(deliberation, command.proposalId());
        LocalDate notBefore =
                deliberation.today().plusDays(deliberation.policy().rejectedDays());
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
        if (!deliberation.course().increasesHeld()) {
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

    private static Stage stageOf(Deliberation deliberation) {
        return deliberation.course().latestPlan().items().stream()
                .map(i -> deliberation.catalogue().exercise(i.exercise()).stageOf(i.rung()))
                .max(Comparator.naturalOrder())
                .orElse(Stage.START);
    }
}
