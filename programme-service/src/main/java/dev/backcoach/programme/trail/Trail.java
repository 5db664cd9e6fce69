package dev.backcoach.programme.trail;

import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ItemsResumed;
import dev.backcoach.programme.event.MaintenanceEntered;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ProgrammeOpened;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalTakenUp;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Prescription;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The way back along a client's stream: from what is prescribed to the decisions that led to it, and from a decision to
 * the facts that it rests on.
 */
public final class Trail {

    private final List<ProgrammeEvent> events;

    /** @param events of one client, in the order of the stream, all of them */
    public Trail(List<ProgrammeEvent> events) {
        this.events = List.copyOf(events);
    }

    /**
     * The decisions that led to the dose at which an exercise was prescribed last, the latest first: the one that
     * prescribed it; where that was the answer to a proposal, the one that proposed it, and the one that passed the
     * window which earned it. Empty when it was never prescribed.
     */
    public List<DecisionTaken> behind(String exercise) {
        return events.reversed().stream()
                .filter(event ->
                        prescribed(event).anyMatch(item -> item.exercise().equals(exercise)))
                .map(event -> ((Outcome) event).decision())
                .findFirst()
                .map(this::chain)
                .orElse(List.of());
    }

    private List<DecisionTaken> chain(UUID prescribing) {
        Optional<UUID> proposing = answered(prescribing).flatMap(this::proposing);
        Optional<UUID> passing = proposing.flatMap(this::passing);
        return Stream.of(Optional.of(prescribing), proposing, passing)
                .flatMap(Optional::stream)
                .distinct()
                .map(this::decision)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The proposal that a decision answered. */
    private Optional<UUID> answered(UUID decision) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case ProposalConfirmed e when e.decision().equals(decision) -> Stream.of(e.proposalId());
                    case ProposalTakenUp e when e.decision().equals(decision) -> Stream.of(e.proposalId());
                    default -> Stream.<UUID>empty();
                })
                .findFirst();
    }

    private Optional<UUID> proposing(UUID proposal) {
        return events.stream()
                .filter(event ->
                        event instanceof ChangeProposed e && e.proposal().id().equals(proposal))
                .map(event -> ((ChangeProposed) event).decision())
                .findFirst();
    }

    /** The last window that had passed before a decision. */
    private Optional<UUID> passing(UUID decision) {
        return events.stream()
                .takeWhile(event ->
                        !(event instanceof DecisionTaken e && e.decision().equals(decision)))
                .filter(WindowPassed.class::isInstance)
                .map(event -> ((WindowPassed) event).decision())
                .reduce((_, later) -> later);
    }

    /** The decision with this id; empty when there is none. */
    public Optional<DecisionTaken> decision(UUID id) {
        return events.stream()
                .filter(event ->
                        event instanceof DecisionTaken e && e.decision().equals(id))
                .map(DecisionTaken.class::cast)
                .findFirst();
    }

    /** The facts that decisions rest on, in the order in which they were taken in. */
    public List<FactNoted> facts(Collection<DecisionTaken> decisions) {
        Set<UUID> inputs = new HashSet<>();
        decisions.forEach(
                decision -> decision.why().fired().stream().map(Fired::inputs).forEach(inputs::addAll));
        return events.stream()
                .filter(event -> event instanceof FactNoted fact
                        && inputs.contains(fact.source().eventId()))
                .map(FactNoted.class::cast)
                .toList();
    }

    private static Stream<Prescription> prescribed(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened e -> Stream.of(e.start());
            case ExerciseAdded e -> Stream.of(e.item());
            case DoseStepped e -> Stream.of(e.item());
            case VariantAdvanced e -> Stream.of(e.item());
            case VariantRegressed e -> Stream.of(e.item());
            case ItemsResumed e -> e.items().stream();
            case MaintenanceEntered e -> e.items().stream();
            default -> Stream.empty();
        };
    }
}
