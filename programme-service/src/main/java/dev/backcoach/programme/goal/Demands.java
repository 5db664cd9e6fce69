package dev.backcoach.programme.goal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Programme;
import java.util.List;
import java.util.Optional;

/**
 * The movements that goal and life tasks demand, and the rung of each that is its target (domain.md 5.4, targets).
 * Overhead and contact are met in sport.drill, impact is met by running.
 */
public final class Demands {

    private final Catalogue catalogue;

    public Demands(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The demanded movements in the order of the content. */
    public List<Movement> of(Programme programme) {
        StartingPointNoted start = programme.profile().start();
        if (start == null) {
            return List.of();
        }
        return catalogue.movements().stream()
                .filter(m -> m.codes().stream().anyMatch(start.demands()::contains)
                        || m.lifeTasks().stream().anyMatch(start.lifeTasks()::contains))
                .toList();
    }

    /**
     * The target of a movement: what the coach has set, else a rung of the last variant that the client's answers
     * allow; empty where they allow none.
     */
    public Optional<Aim.Target> target(Programme programme, Movement movement) {
        Aim.Target set = programme.course().aim().targets().get(movement.name());
        if (set != null) {
            return Optional.of(set);
        }
        Exclusions exclusions = new Exclusions(catalogue);
        return movement.exercises().reversed().stream()
                .map(catalogue::exercise)
                .filter(e -> exclusions.health(programme.profile(), e).isEmpty())
                .findFirst()
                .map(e -> new Aim.Target(
                        e.id(),
                        Math.min(rung(programme, movement, e), exclusions.highestRung(programme.profile(), e))));
    }

    private static int rung(Programme programme, Movement movement, Exercise last) {
        String level = programme.profile().start().level();
        if (movement.name().equals("RUN") || "elite".equals(level)) {
            return last.top();
        }
        double share = "club".equals(level) ? 0.75 : 0.5;
        return (int) Math.ceil(share * last.top());
    }

    /** Whether the movement's target has been shown through a passed window. */
    public boolean atTarget(Programme programme, Movement movement) {
        return target(programme, movement)
                .filter(t -> programme.course().memory().proven(t.exercise()) >= t.rung())
                .isPresent();
    }

    /** Whether every demanded movement is at its target. */
    public boolean allAtTarget(Programme programme) {
        return of(programme).stream().allMatch(m -> atTarget(programme, m));
    }
}
