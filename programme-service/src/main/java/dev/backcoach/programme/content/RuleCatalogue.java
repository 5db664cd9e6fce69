package dev.backcoach.programme.content;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Chain;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.DirectionExclusion;
import dev.backcoach.programme.catalogue.DirectionExclusion.Degree;
import dev.backcoach.programme.catalogue.DirectionExclusion.Effect;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Indication;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.catalogue.Prerequisite;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.catalogue.TriggerExclusion;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of exercises as the rules see it: without words. */
final class RuleCatalogue {

    /** What a client may not have at home; everything else is in any home (domain.md 5.1, equipment). */
    private static final Set<String> ASKED_FOR = Set.of("MAT", "ROLLER", "BALL", "BAND", "STEP");

    private RuleCatalogue() {}

    /** @throws IllegalStateException naming file and id when a word in it is not one that the rules know */
    static Catalogue of(ContentFile file, ExerciseFile content) {
        Map<String, List<String>> weakLinks = new LinkedHashMap<>();
        content.weakLinks().forEach(link -> weakLinks.put(link.subLink(), link.exercises()));
        return new Catalogue(
                content.version(),
                content.exercises().stream().map(entry -> exercise(file, entry)).toList(),
                content.chains().stream()
                        .map(chain -> new Chain(chain.id(), chain.region(), chain.exercises()))
                        .toList(),
                content.movements().stream()
                        .map(m -> new Movement(m.movement(), m.codes(), m.lifeTasks(), m.exercises()))
                        .toList(),
                weakLinks);
    }

    private static Exercise exercise(ContentFile file, ExerciseFile.Entry entry) {
        try {
            return new Exercise(
                    entry.id(),
                    Role.valueOf(entry.role()),
                    entry.stages().stream().map(Stage::of).toList(),
                    entry.region(),
                    entry.equipment().stream().filter(ASKED_FOR::contains).toList(),
                    entry.chain(),
                    entry.easier(),
                    entry.prerequisites().stream()
                            .map(RuleCatalogue::prerequisite)
                            .toList(),
                    entry.ladder().stream().map(RuleCatalogue::rung).toList(),
                    entry.excludedBy().directions().stream()
                            .map(RuleCatalogue::direction)
                            .toList(),
                    entry.excludedBy().tags(),
                    triggers(entry.excludedBy().triggers()),
                    Boolean.TRUE.equals(entry.coachOverrideOnly()),
                    entry.excludedBy().conditions(),
                    entry.indications().stream().map(RuleCatalogue::indication).toList());
        } catch (IllegalArgumentException fault) {
            throw file.fault(entry.id(), "has a word that no rule knows: " + fault.getMessage());
        }
    }

    private static Prerequisite prerequisite(ExerciseFile.Prerequisite prerequisite) {
        return new Prerequisite(
                prerequisite.anyOf().stream().map(RuleCatalogue::condition).toList());
    }

    private static Condition condition(ExerciseFile.Condition condition) {
        if (condition.exercise() != null) {
            return new Condition.Done(condition.exercise(), condition.rung());
        }
        if (condition.test() != null && condition.deficitAtMost() != null) {
            return new Condition.Deficit(condition.test(), condition.deficitAtMost());
        }
        if (condition.canDo() != null) {
            return new Condition.CanDoWithoutPain(condition.canDo());
        }
        if (condition.irritabilityNot() != null) {
            return new Condition.NotIrritability(Irritability.valueOf(condition.irritabilityNot()));
        }
        if (condition.test() != null && condition.resultAtLeast() != null) {
            return new Condition.Result(condition.test(), condition.resultAtLeast());
        }
        if (condition.cleanDays() != null) {
            return new Condition.CleanDays(condition.cleanDays());
        }
        if (Boolean.TRUE.equals(condition.demandsAtTarget())) {
            return new Condition.DemandsAtTarget();
        }
        throw new IllegalArgumentException("a prerequisite of no kind");
    }

    private static Indication indication(ExerciseFile.Indication indication) {
        if (indication.trigger() != null) {
            return indication.atMost() == null
                    ? new Indication.Provokes(indication.trigger(), indication.atLeast())
                    : new Indication.Relieves(indication.trigger(), indication.atMost());
        }
        if (indication.direction() != null) {
            return new Indication.RelievedBy(
                    Direction.valueOf(indication.direction()).name());
        }
        if (indication.tight() != null) {
            return new Indication.TightBack(indication.atLeast());
        }
        if (indication.test() != null) {
            return new Indication.TestDeficit(indication.test(), indication.deficitAbove());
        }
        if (indication.subLink() != null) {
            return new Indication.SubLinkDeficit(indication.subLink(), indication.deficitAbove());
        }
        return indication.weakLink() == null
                ? new Indication.Tender(indication.tender(), indication.atLeast())
                : new Indication.WeakLink(indication.weakLink());
    }

    private static Rung rung(ExerciseFile.Rung rung) {
        return new Rung(
                new Dose(
                        rung.sets(),
                        rung.amount(),
                        AmountUnit.valueOf(rung.unit()),
                        rung.perSide(),
                        rung.load(),
                        rung.hold(),
                        rung.timesPerDay() == null ? 1 : rung.timesPerDay()),
                rung.timesPerWeek());
    }

    private static DirectionExclusion direction(ExerciseFile.DirectionExclusion exclusion) {
        return new DirectionExclusion(
                Direction.valueOf(exclusion.direction()),
                Degree.valueOf(exclusion.when()),
                Effect.valueOf(exclusion.effect()),
                triggers(exclusion.onlyWithTrigger()));
    }

    private static List<TriggerExclusion> triggers(List<ExerciseFile.Trigger> triggers) {
        return triggers.stream()
                .map(trigger -> new TriggerExclusion(trigger.stimulus(), trigger.atLeast()))
                .toList();
    }
}
