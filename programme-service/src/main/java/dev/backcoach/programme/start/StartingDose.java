package dev.backcoach.programme.start;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a programme starts with (domain.md 2.3): a known pain-free activity at a share of the comfortable dose, rounded
 * down to a rung; below the lowest rung the easier variant's first one; one rung less where confidence is low.
 */
final class StartingDose {

    private static final Map<String, String> EXERCISES =
            Map.of("walk_block", "walk.block", "walk_20", "walk.block", "cycle", "cycle.easy", "swim", "pool.walk");
    private static final List<String> WITHOUT_ACTIVITY = List.of("walk.interval", "march.stand", "breath.crook");

    private final Catalogue catalogue;
    private final Policy policy;
    private final Exclusions exclusions;

    StartingDose(Catalogue catalogue, Policy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.exclusions = new Exclusions(catalogue);
    }

    /**
     * The exercise and rung to start with.
     *
     * @param comfortable the dose that is comfortable, or null where no activity is known to be pain-free
     */
    record Choice(Exercise exercise, int rung, Integer comfortable) {}

    Optional<Choice> choose(Programme programme, LocalDate today) {
        StartingPointNoted start = programme.profile().start();
        for (String activity : start.knownPainFree()) {
            String id = EXERCISES.get(activity);
            if (id != null && allowed(programme, id, today)) {
                return Optional.of(confident(programme, dosed(programme, activity, id, today), today));
            }
        }
        return WITHOUT_ACTIVITY.stream()
                .filter(id -> allowed(programme, id, today))
                .findFirst()
                .map(id -> new Choice(catalogue.exercise(id), 1, null));
    }

    private Choice dosed(Programme programme, String activity, String id, LocalDate today) {
        Exercise exercise = catalogue.exercise(id);
        Integer comfortable = programme.profile().start().canDo().stream()
                .filter(c -> c.activity().equals(activity))
                .map(CanDo::comfortableDose)
                .findFirst()
                .orElse(null);
        if (comfortable == null) {
            return new Choice(exercise, 1, null);
        }
        double most = comfortable * policy.standing().startShare();
        int rung = 0;
        while (rung < exercise.top() && exercise.rung(rung + 1).dose().volume() <= most) {
            rung++;
        }
        return rung == 0
                ? easierOr(programme, new Choice(exercise, 1, comfortable), today)
                : new Choice(exercise, rung, comfortable);
    }

    private Choice confident(Programme programme, Choice choice, LocalDate today) {
        if (programme.profile().start().confidence() >= policy.standing().confident()) {
            return choice;
        }
        return choice.rung() > 1
                ? new Choice(choice.exercise(), choice.rung() - 1, choice.comfortable())
                : easierOr(programme, choice, today);
    }

    private Choice easierOr(Programme programme, Choice lowest, LocalDate today) {
        return catalogue
                .easierThan(lowest.exercise())
                .filter(easier -> allowed(programme, easier.id(), today))
                .map(easier -> new Choice(easier, 1, lowest.comfortable()))
                .orElse(lowest);
    }

    private boolean allowed(Programme programme, String id, LocalDate today) {
        return catalogue.find(id).isPresent()
                && exclusions.because(programme, catalogue.exercise(id), today).isEmpty();
    }
}
