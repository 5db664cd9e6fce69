package dev.backcoach.programme.evaluation;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.proposal.AnswerProposal;
import dev.backcoach.programme.proposal.ProposeChange;
import dev.backcoach.programme.window.OpenNextWindow;
import dev.backcoach.programme.window.WindowFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The programme's rules as one pure function pair. Before a fact or a coach's word is decided, every review that fell due
 * before it is run as of its own due time, so that the outcome never depends on when somebody looked. Facts are never
 * rejected.
 */
public final class ProgrammeDecider implements Decider<ProgrammeCommand, ProgrammeEvent, Programme> {

    private final Catalogue catalogue;
    private final Policy policy;
    private final Reviews reviews;

    public ProgrammeDecider(Catalogue catalogue, Policy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.reviews = new Reviews(policy);
    }

    @Override
    public Programme initial() {
        return Programme.UNKNOWN;
    }

    @Override
    public Programme evolve(Programme state, ProgrammeEvent event) {
        return state.after(event);
    }

    @Override
    public List<ProgrammeEvent> decide(ProgrammeCommand command, Programme state) {
        Deliberation deliberation = new Deliberation(state, catalogue, policy);
        switch (command) {
            case TakeIn(FactNoted fact) -> takeIn(deliberation, fact);
            case RunReviews(Instant asOf) -> review(deliberation, due -> !due.isAfter(asOf));
            case ConfirmProposal confirm -> {
                mustRun(deliberation, confirm.asOf());
                new AnswerProposal().confirm(deliberation, confirm);
            }
            case RejectProposal reject -> {
                mustRun(deliberation, reject.asOf());
                new AnswerProposal().reject(deliberation, reject);
                new OpenNextWindow().consider(deliberation);
            }
            case ResolveReview resolve -> resolve(deliberation, resolve);
        }
        return deliberation.events();
    }

    /** When the programme is looked at next even if nothing is reported; empty while it does not run. */
    public Optional<Instant> nextReview(Programme programme) {
        return reviews.next(programme).map(Reviews.Due::at);
    }

    /** The days of the open window until today that have a check-in; 0 while no window is open. */
    public int observedDays(Programme programme, LocalDate today) {
        return figures(programme, today).map(WindowFigures::observed).orElse(0);
    }

    /** Done as a share of due in the open window until today, 0 to 1; empty before anything was due. */
    public Optional<Double> adherence(Programme programme, LocalDate today) {
        return figures(programme, today).filter(f -> f.due() > 0).map(WindowFigures::adherence);
    }

    private Optional<WindowFigures> figures(Programme programme, LocalDate today) {
        Optional<Window> begun = programme.window().filter(w -> !w.firstDay().isAfter(today));
        return begun.map(window -> WindowFigures.of(programme, catalogue, window, today));
    }

    private void takeIn(Deliberation deliberation, FactNoted fact) {
        Instant recordedAt = fact.source().recordedAt();
        review(deliberation, due -> due.isBefore(recordedAt));
        deliberation.goOnTo(recordedAt);
        new TakeFact().take(deliberation, fact);
    }

    private void review(Deliberation deliberation, Predicate<Instant> isDue) {
        Optional<Reviews.Due> next = reviews.next(deliberation.now());
        while (next.filter(due -> isDue.test(due.at())).isPresent()) {
            Reviews.Due due = next.get();
            deliberation.goOnTo(due.at());
            due.run().accept(deliberation);
            new ProposeChange().consider(deliberation);
            new OpenNextWindow().consider(deliberation);
            next = reviews.next(deliberation.now());
        }
    }

    private void mustRun(Deliberation deliberation, Instant asOf) {
        review(deliberation, due -> due.isBefore(asOf));
        deliberation.goOnTo(asOf);
        if (deliberation.course() == null || !deliberation.course().runs()) {
            throw new Rejection("R-SAFE-1", "The programme does not run: read it to see what it waits for.");
        }
    }

    private void resolve(Deliberation deliberation, ResolveReview command) {
        mustRun(deliberation, command.asOf());
        ReviewKind kind = deliberation.course().review();
        if (kind == null) {
            throw new Rejection("R-COACH-1", "No review waits for an answer: read the programme.");
        }
        deliberation
                .ruling()
                .fired("R-COACH-1", "RESOLVED", Figures.of("review", kind), List.of())
                .then(id -> new ReviewResolved(id, command.coach(), kind))
                .because("REVIEW.RESOLVED", Figures.none());
        new OpenNextWindow().consider(deliberation);
    }
}
