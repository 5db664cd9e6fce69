package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ItemsResumed;
import dev.backcoach.programme.event.MaintenanceEntered;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalTakenUp;
import dev.backcoach.programme.event.StageEntered;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Plan;
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

/** A proposal takes effect on the next local day, and its window opens with it (R-WIN-1). */
final class Enact {

    private final Deliberation deliberation;
    private final LocalDate on;

    Enact(Deliberation deliberation) {
        this.deliberation = deliberation;
        this.on = deliberation.tomorrow();
    }

    /** The coach has agreed. */
    void confirmed(Proposal proposal, UUID coach) {
        Ruling ruling =
                deliberation.ruling().fired("R-COACH", "CONFIRMED", Figures.of("proposal", proposal.id()), List.of());
        enact(proposal, ruling, id -> new ProposalConfirmed(id, proposal.id(), coach, on));
        ruling.because(
                "PROPOSAL.CONFIRMED",
                Figures.of("exercise", proposal.exercise()).and("effectiveOn", on));
    }

    /** For this client increases need no word of the coach. */
    void takenUp(Proposal proposal) {
        Ruling ruling =
                deliberation.ruling().fired("R-COACH", "AUTOMATIC", Figures.of("proposal", proposal.id()), List.of());
        enact(proposal, ruling, id -> new ProposalTakenUp(id, proposal.id(), on));
        ruling.because(
                "PROPOSAL.TAKEN_UP", Figures.of("exercise", proposal.exercise()).and("effectiveOn", on));
    }

    private void enact(Proposal proposal, Ruling ruling, Function<UUID, Outcome> answered) {
        Plan plan = deliberation.course().latestPlan();
        Prescription item = new Prescription(proposal.exercise(), proposal.rung(), proposal.timesPerWeek(), on);
        List<Prescription> items = proposal.items().stream()
                .map(i -> new Prescription(i.exercise(), i.rung(), i.timesPerWeek(), on))
                .toList();
        Change change = new Change(
                proposal.kind(),
                proposal.exercise(),
                proposal.from(),
                proposal.rung(),
                on,
                null,
                proposal.givesWay() == null
                        ? null
                        : plan.item(proposal.givesWay()).orElse(null),
                items.stream()
                        .map(Prescription::exercise)
                        .filter(id -> !id.equals(proposal.exercise()))
                        .toList(),
                null);
        Window window = new ChangeWindow().of(deliberation, change);
        Stage before = stageOf(plan.items());
        Stage after = stageOf(items.isEmpty() ? List.of(item) : items);
        ruling.fired(
                        "R-WIN-1",
                        "OPENED",
                        Figures.of("windowDays", window.fullLength())
                                .and("firstDay", window.firstDay())
                                .and("lastDay", window.lastDay()),
                        List.of())
                .then(answered)
                .then(outcome(proposal, item, items));
        if (after.compareTo(before) > 0) {
            ruling.then(id -> new StageEntered(id, after));
        }
        ruling.then(id -> new WindowOpened(id, window));
    }

    private Function<UUID, Outcome> outcome(Proposal proposal, Prescription item, List<Prescription> items) {
        int version = deliberation.nextPlanVersion();
        return switch (proposal.kind()) {
            case ADDED -> id -> new ExerciseAdded(id, version, item, proposal.givesWay());
            case RUNG_UP -> id -> new DoseStepped(id, version, proposal.from(), item);
            case ADVANCED -> id -> new VariantAdvanced(id, version, proposal.givesWay(), item);
            case RESUMED -> id -> new ItemsResumed(id, version, items);
            case MAINTENANCE -> id -> new MaintenanceEntered(id, version, items);
            case START -> throw new IllegalArgumentException("the first plan is not proposed");
        };
    }

    private Stage stageOf(List<Prescription> items) {
        return items.stream()
                .map(i -> deliberation.catalogue().exercise(i.exercise()).stageOf(i.rung()))
                .max(Comparator.naturalOrder())
                .orElse(Stage.START);
    }
}
