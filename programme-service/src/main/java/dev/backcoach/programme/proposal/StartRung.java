package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rung with which an exercise starts (domain.md 5.1): what the client already does without pain (can-do item, or
 * clean in the movement screen with its load) starts at the highest rung not above 80 % of that, everything else at the
 * first.
 */
final class StartRung {

    private static final Map<String, List<String>> KNOWN_BY = Map.of(
            "walk.block", List.of("walk_block", "walk_20"),
            "cycle.easy", List.of("cycle"),
            "pool.walk", List.of("swim"),
            "getup.floor", List.of("getup_floor"));

    private StartRung() {}

    static int of(Deliberation deliberation, Exercise exercise) {
        Programme now = deliberation.now();
        double share = deliberation.policy().proposing().knownShare();
        double volume = share * knownVolume(now, exercise);
        double load = share * knownLoad(deliberation, exercise);
        Predicate<Dose> within = dose -> dose.load() == null ? dose.volume() <= volume : dose.load() <= load;
        return IntStream.rangeClosed(1, exercise.top())
                .filter(rung -> within.test(exercise.rung(rung).dose()))
                .max()
                .orElse(1);
    }

    private static double knownVolume(Programme now, Exercise exercise) {
        AmountUnit unit = exercise.rung(1).dose().unit();
        if (unit != AmountUnit.MINUTES && unit != AmountUnit.REPETITIONS) {
            return 0;
        }
        List<String> activities = KNOWN_BY.getOrDefault(exercise.id(), List.of());
        return now.profile().start().canDo().stream()
                .filter(c -> activities.contains(c.activity()) && c.canDo() == CanDo.Answer.YES)
                .filter(c -> c.painDuring() == 0 && c.painNextDay() == 0 && c.comfortableDose() != null)
                .mapToDouble(CanDo::comfortableDose)
                .max()
                .orElse(0);
    }

    private static double knownLoad(Deliberation deliberation, Exercise exercise) {
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        if (assessment == null) {
            return 0;
        }
        return deliberation.catalogue().movements().stream()
                .filter(m -> m.exercises().contains(exercise.id()))
                .map(Movement::codes)
                .flatMap(List::stream)
                .filter(code ->
                        AssessmentNoted.CLEAN.equals(assessment.movements().get(code)))
                .mapToDouble(code -> assessment.loads().getOrDefault(code, 0.0))
                .max()
                .orElse(0);
    }
}
