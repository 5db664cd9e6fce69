package dev.backcoach.programme.evaluation;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.coach.OverrideDecision;
import dev.backcoach.programme.coach.RestByCoach;
import dev.backcoach.programme.coach.SetParameters;
import dev.backcoach.programme.coach.SettleReview;
import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.EraseClient;
import dev.backcoach.programme.command.OverridePlan;
import dev.backcoach.programme.command.PauseProgramme;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.command.ResumeProgramme;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.command.SetTarget;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.event.ClientErased;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.proposal.AnswerProposal;
import dev.backcoach.programme.proposal.ProposeChange;
import dev.backcoach.programme.window.OpenNextWindow;
import dev.backcoach.programme.window.WindowFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The programme's rules as one pure function pair. Before a fact or a coach's word is decided, every review that fell due
 * before it is run as of its own due time, so that the outcome never depends on when somebody looked. Facts are never
 * rejected.
 */
public final class ProgrammeDecider implements Decider<ProgrammeCommand, ProgrammeEvent, Programme> {

    private final Rulebook book;
    private final Reviews reviews = new Reviews();

    public ProgrammeDecider(Rulebook book) {
        this.book = book;
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
        Deliberation deliberation = new Deliberation(state, book);
        switch (command) {
            case EraseClient(var source) -> {
                return List.of(new ClientErased(source));
            }
            case TakeIn(FactNoted fact) -> takeIn(deliberation, fact);
            case RunReviews(Instant asOf) -> review(deliberation, due -> !due.isAfter(asOf));
            case ConfirmProposal confirm -> {
                mustRun(deliberation, confirm.asOf());
                new AnswerProposal().confirm(deliberation, confirm);
            }
            case RejectProposal reject ->
                running(deliberation, reject.asOf(), d -> new AnswerProposal().reject(d, reject));
            case ResolveReview resolve ->
                running(deliberation, resolve.asOf(), d -> new SettleReview().act(d, resolve));
            case OverridePlan override ->
                running(deliberation, override.asOf(), d -> new OverrideDecision().act(d, override));
            case ChoosePolicy choose ->
                running(deliberation, choose.asOf(), d -> new SetParameters().policy(d, choose));
            case SetTarget set -> running(deliberation, set.asOf(), d -> new SetParameters().target(d, set));
            case SetBaselines set -> running(deliberation, set.asOf(), d -> new SetParameters().baselines(d, set));
            case PauseProgramme pause -> {
                catchUp(deliberation, pause.asOf());
                new RestByCoach().pause(deliberation);
            }
            case ResumeProgramme resume -> {
                catchUp(deliberation, resume.asOf());
                new RestByCoach().resume(deliberation);
                new OpenNextWindow().consider(deliberation);
            }
        }
        return deliberation.events();
    }

    /** When the programme is looked at next even if nothing is reported; empty while it does not run. */
    public Optional<Instant> nextReview(Programme programme) {
        return reviews.next(programme, policy(programme)).map(Reviews.Due::at);
    }

    /** What a fact leads to by itself, no review being run before it; a what-if takes these one by one. */
    public List<ProgrammeEvent> alone(FactNoted fact, Programme state) {
        Deliberation deliberation = new Deliberation(state, book);
        deliberation.goOnTo(fact.source().recordedAt());
        new TakeFact().take(deliberation, fact);
        return deliberation.events();
    }

    /** What the reviews lead to that are due at these moments, the others being left out. */
    public List<ProgrammeEvent> reviews(Programme state, Predicate<Instant> moments) {
        Deliberation deliberation = new Deliberation(state, book);
        review(deliberation, moments);
        return deliberation.events();
    }

    /** The moments at which reviews are due as things stand, the earliest first. */
    public List<Instant> due(Programme programme) {
        return reviews.all(programme, policy(programme))
                .map(Reviews.Due::at)
                .distinct()
                .sorted()
                .toList();
    }

    /** The parameters that hold for this client. */
    public Policy policy(Programme programme) {
        return new Deliberation(programme, book).policy();
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
        return begun.map(window ->
                WindowFigures.of(programme, book.catalogue(), policy(programme).windows(), window, today));
    }

    private void takeIn(Deliberation deliberation, FactNoted fact) {
        catchUp(deliberation, fact.source().recordedAt());
        new TakeFact().take(deliberation, fact);
    }

    private void catchUp(Deliberation deliberation, Instant asOf) {
        review(deliberation, due -> due.isBefore(asOf));
        deliberation.goOnTo(asOf);
    }

    private Optional<Reviews.Due> next(Deliberation deliberation, Predicate<Instant> isDue) {
        return reviews.all(deliberation.now(), deliberation.policy())
                .filter(due -> isDue.test(due.at()))
                .min(Comparator.comparing(Reviews.Due::at));
    }

    private void review(Deliberation deliberation, Predicate<Instant> isDue) {
        Optional<Reviews.Due> next = next(deliberation, isDue);
        while (next.isPresent()) {
            Reviews.Due due = next.get();
            deliberation.goOnTo(due.at());
            due.run().accept(deliberation);
            new ProposeChange().consider(deliberation);
            new OpenNextWindow().consider(deliberation);
            next = next(deliberation, isDue);
        }
    }

    /** A word of the coach to a programme that runs, after which a window opens where nothing else is under way. */
    private void running(Deliberation deliberation, Instant asOf, Consumer<Deliberation> word) {
        mustRun(deliberation, asOf);
        word.accept(deliberation);
        new OpenNextWindow().consider(deliberation);
    }

    private void mustRun(Deliberation deliberation, Instant asOf) {
        catchUp(deliberation, asOf);
        if (deliberation.course() == null || !deliberation.course().runs()) {
            throw new Rejection("R-SAFE-1", "The programme does not run: read it to see what it waits for.");
        }
    }
}
