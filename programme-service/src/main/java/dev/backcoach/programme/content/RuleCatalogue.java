package dev.backcoach.programme.content;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.DirectionExclusion;
import dev.backcoach.programme.catalogue.DirectionExclusion.Degree;
import dev.backcoach.programme.catalogue.DirectionExclusion.Effect;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
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

/** The file of exercises as the rules see it: without words, and with whatever they cannot judge yet never met. */
final class RuleCatalogue {

    /** What a client may not have at home; everything else is in any home (domain.md 5.1, equipment). */
    private static final Set<String> ASKED_FOR = Set.of("MAT", "ROLLER", "BALL", "BAND", "STEP");

    private RuleCatalogue() {}

    /** @throws IllegalStateException naming file and id when a word in it is not one that the rules know */
    static Catalogue of(ContentFile file, ExerciseFile content) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        content.chains().forEach(chain -> chains.put(chain.id(), chain.exercises()));
        return new Catalogue(
                content.version(),
                content.exercises().stream().map(entry -> exercise(file, entry)).toList(),
                chains);
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
                    Boolean.TRUE.equals(entry.coachOverrideOnly()));
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
        return new Condition.Unknown(unjudged(condition));
    }

    private static String unjudged(ExerciseFile.Condition condition) {
        if (condition.test() != null) {
            return condition.test() + " of at least " + condition.resultAtLeast();
        }
        return condition.cleanDays() == null
                ? "every demanded movement at its target"
                : condition.cleanDays() + " days without aggravation";
    }

    private static Rung rung(ExerciseFile.Rung rung) {
        return new Rung(
                new Dose(rung.sets(), rung.amount(), AmountUnit.valueOf(rung.unit()), rung.perSide(), rung.load()),
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
