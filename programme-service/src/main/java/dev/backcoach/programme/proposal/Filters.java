package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.gate.Gatekeeper;
import dev.backcoach.programme.goal.Prerequisites;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every candidate has to survive (domain.md 5.4): exclusions, prerequisites, gates, room and time in the plan. */
final class Filters {

    private final Deliberation deliberation;

    Filters(Deliberation deliberation) {
        this.deliberation = deliberation;
    }

    /**
     * Whether this rung of the exercise can be proposed.
     *
     * @param replaces the exercise in whose place it comes, or null
     */
    Fit fit(Exercise exercise, int rung, String replaces) {
        Plan plan = deliberation.course().latestPlan();
        boolean isNew = !plan.has(exercise.id());
        Optional<String> objection = excluded(exercise, rung).or(() -> unprepared(exercise, isNew));
        if (objection.isPresent()) {
            return Fit.not(objection.get());
        }
        Gatekeeper gates = Gatekeeper.before(deliberation, exercise, rung);
        if (gates.because().isPresent()) {
            return Fit.not(gates.because().get());
        }
        Room room = new Room(deliberation);
        Prescription item = StepDown.prescribed(deliberation, exercise.id(), rung, deliberation.tomorrow());
        List<Prescription> items = Stream.concat(
                        plan.items().stream()
                                .filter(i -> !i.exercise().equals(exercise.id())
                                        && !i.exercise().equals(replaces)),
                        Stream.of(item))
                .toList();
        Optional<String> lacks = room.lacks(items);
        if (lacks.isEmpty()) {
            return new Fit(null, null, gates.opened());
        }
        Optional<String> givesWay = isNew && replaces == null ? room.givesWay(item) : Optional.empty();
        return givesWay.map(gone -> new Fit(null, gone, gates.opened())).orElse(Fit.not(lacks.get()));
    }

    private Optional<String> excluded(Exercise exercise, int rung) {
        if (!deliberation.has("R-EXCL-1")) {
            return Optional.empty();
        }
        Exclusions exclusions = new Exclusions(deliberation.catalogue());
        return exclusions
                .because(deliberation.now(), exercise, deliberation.today())
                .or(() -> rung > exclusions.highestRung(deliberation.now().profile(), exercise)
                        ? Optional.of("LOWEST_RUNG_ONLY")
                        : Optional.empty());
    }

    private Optional<String> unprepared(Exercise exercise, boolean isNew) {
        boolean met = !isNew
                || new Prerequisites(deliberation.catalogue(), deliberation.now(), deliberation.today()).met(exercise);
        return met ? Optional.empty() : Optional.of("PREREQUISITE");
    }
}
