package dev.backcoach.programme.goal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Chain;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.catalogue.Prerequisite;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.policy.Gates;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Programme;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rungs that are needed (domain.md 5.4, row 10): what a prerequisite or target of a demanded movement still lacks,
 * and a weak link's chain until its re-test is below .40 or better by .20.
 */
public final class Needs {

    private final Catalogue catalogue;
    private final Programme programme;
    private final Prerequisites prerequisites;
    private final Map<String, Integer> rungs = new LinkedHashMap<>();
    private final Map<String, Integer> demanded;

    public Needs(Catalogue catalogue, Programme programme, Gates gates, LocalDate today) {
        this.catalogue = catalogue;
        this.programme = programme;
        this.prerequisites = new Prerequisites(catalogue, programme, today);
        Demands demands = new Demands(catalogue);
        for (Movement movement : demands.of(programme)) {
            Optional<Aim.Target> target = demands.target(programme, movement);
            target.ifPresent(t -> movement(movement, t));
        }
        this.demanded = new LinkedHashMap<>(rungs);
        weakLinks(programme, gates);
    }

    /** What demanded movements lack, by exercise, in the order in which it is needed first. */
    public Map<String, Integer> demanded() {
        return demanded;
    }

    /** The rung of the exercise that is needed and has not been shown; 0 where none is. */
    public int rung(String exercise) {
        return rungs.getOrDefault(exercise, 0);
    }

    private void movement(Movement movement, Aim.Target target) {
        if (programme.course().memory().proven(target.exercise()) >= target.rung()) {
            return;
        }
        List<String> variants = movement.exercises();
        for (String variant : variants.subList(0, variants.indexOf(target.exercise()) + 1)) {
            boolean last = variant.equals(target.exercise());
            need(variant, last ? target.rung() : 1);
        }
    }

    /** Once and with all that has to be shown before it. */
    private void need(String id, int rung) {
        if (programme.course().memory().proven(id) >= rung || rungs.getOrDefault(id, 0) >= rung) {
            return;
        }
        Exercise exercise = catalogue.exercise(id);
        boolean begun = programme.course().memory().proven(id) > 0
                || programme.course().latestPlan().has(id);
        if (!begun) {
            for (Prerequisite prerequisite : exercise.prerequisites()) {
                if (prerequisite.anyOf().stream().noneMatch(prerequisites::met)) {
                    prerequisite.anyOf().stream()
                            .filter(Condition.Done.class::isInstance)
                            .map(Condition.Done.class::cast)
                            .findFirst()
                            .ifPresent(done -> need(done.exercise(), done.rung()));
                }
            }
        }
        rungs.merge(id, rung, Math::max);
    }

    private void weakLinks(Programme now, Gates gates) {
        AssessmentNoted assessment = now.profile().assessment();
        if (assessment == null) {
            return;
        }
        for (String link : assessment.weakLinks()) {
            if (toTrain(now, link, gates)) {
                for (String id : catalogue.forWeakLink(link)) {
                    Exercise exercise = catalogue.exercise(id);
                    if (exercise.role() == Role.TRAINING) {
                        catalogue
                                .chainOf(exercise)
                                .map(Chain::exercises)
                                .orElse(List.of(id))
                                .forEach(variant -> whole(now, variant));
                    }
                }
            }
        }
    }

    private void whole(Programme now, String variant) {
        int top = catalogue.exercise(variant).top();
        if (now.course().memory().proven(variant) < top) {
            rungs.merge(variant, top, Math::max);
        }
    }

    /** Whether a weak link's chain is to be trained: a coach's choice until the next test, else until it is settled. */
    public static boolean toTrain(Programme programme, String weakLink, Gates gates) {
        AssessmentNoted assessment = programme.profile().assessment();
        boolean coachs = assessment != null
                && assessment.verdict().equals(AssessmentNoted.REVIEWED)
                && assessment.weakLinks().contains(weakLink);
        return coachs || !settled(programme, weakLink, gates);
    }

    /** Whether the sub-link is no longer weak, or better than at first by enough. */
    public static boolean settled(Programme programme, String subLink, Gates gates) {
        AssessmentNoted assessment = programme.profile().assessment();
        Double score = assessment == null ? null : assessment.scores().get(subLink);
        if (score == null) {
            return false;
        }
        double first = programme.profile().firstScores().getOrDefault(subLink, score);
        return score < gates.weakBelow() || first - score >= gates.betterBy() - 1e-9;
    }
}
