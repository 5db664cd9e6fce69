package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Chain;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.goal.Needs;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * R-ADD-2 (domain.md 5.4): up to three chains of training: first one for each weak link that has none, then, where the
 * plan has no core or no hip chain, one of that region, preferring one that a demanded movement needs.
 */
final class TrainWeakLink implements Candidate {

    private static final String ID = "R-ADD-2";
    private static final List<String> REGIONS = List.of("CORE", "HIP");

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        if (deliberation.has(ReliefGate.ID) && !deliberation.course().open(ReliefGate.ID)) {
            return Finding.nothing(ID, "GATE_SHUT_" + ReliefGate.ID);
        }
        if (assessment == null) {
            return Finding.nothing(ID, "ASSESSMENT_NOT_COMPLETED");
        }
        if (chains(deliberation).size() >= deliberation.policy().proposing().chains()) {
            return Finding.nothing(ID, "CHAINS_ENOUGH");
        }
        List<UUID> inputs = List.of(assessment.source().eventId());
        List<Rejected> rejected = new ArrayList<>();
        for (List<String> ids : inOrder(deliberation, assessment)) {
            Finding finding = new Offers(deliberation, ID).firstOf(ids, inputs);
            if (finding instanceof Finding.Found) {
                return finding.after(rejected);
            }
            rejected.addAll(finding.rejected());
        }
        return rejected.isEmpty() ? Finding.nothing(ID, "NO_CHAIN_LACKING") : new Finding.Nothing(rejected);
    }

    /** Chains of training in the plan, without those that only prepare a movement. */
    private static List<Chain> chains(Deliberation deliberation) {
        Catalogue catalogue = deliberation.catalogue();
        return deliberation.course().latestPlan().items().stream()
                .map(Prescription::exercise)
                .filter(id -> !deliberation.course().memory().preparing().contains(id))
                .map(catalogue::exercise)
                .filter(e -> e.role() == Role.TRAINING)
                .flatMap(e -> catalogue.chainOf(e).stream())
                .distinct()
                .toList();
    }

    private static List<List<String>> inOrder(Deliberation deliberation, AssessmentNoted assessment) {
        Catalogue catalogue = deliberation.catalogue();
        List<List<String>> order = new ArrayList<>();
        for (String link : assessment.weakLinks()) {
            List<String> ids = catalogue.forWeakLink(link);
            boolean toTrain = Needs.toTrain(
                    deliberation.now(), link, deliberation.policy().gates());
            boolean has = deliberation.course().latestPlan().items().stream()
                    .anyMatch(i -> ids.stream().anyMatch(id -> catalogue.related(id, i.exercise())));
            if (toTrain && !has) {
                order.add(ids.stream().map(id -> entry(deliberation, id)).toList());
            }
        }
        List<String> present = chains(deliberation).stream().map(Chain::region).toList();
        Needs needs =
                new Needs(catalogue, deliberation.now(), deliberation.policy().gates(), deliberation.today());
        for (String region : REGIONS) {
            if (!present.contains(region)) {
                order.add(catalogue.chains().stream()
                        .filter(c -> c.region().equals(region))
                        .sorted(Comparator.comparing(
                                (Chain c) -> c.exercises().stream().noneMatch(needs.demanded()::containsKey)))
                        .map(c -> entry(deliberation, c.exercises().getFirst()))
                        .toList());
            }
        }
        return order;
    }

    /** The variant with which a chain begins: of the plank the one that the test speaks for, else the easiest. */
    private static String entry(Deliberation deliberation, String id) {
        return id.equals("plank.wall") ? AddOneProbe.byPlankTest(deliberation) : id;
    }
}
