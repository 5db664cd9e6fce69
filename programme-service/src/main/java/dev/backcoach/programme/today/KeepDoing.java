package dev.backcoach.programme.today;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.programme.LifeTasks.Standing;
import dev.backcoach.programme.programme.LifeTasks.Task;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R-LIFE-1 (domain.md 5.5): tasks of daily life that go without pain stay on the list; those done with pain, or lost, come
 * back one by one, each when it is told to be free of pain. Nothing is decided about the load. What the plan prescribes
 * already is left out; the tasks that matter most to the client come first.
 *
 * @param keep free of pain
 * @param toComeBack done with pain, or lost
 */
public record KeepDoing(List<Task> keep, List<Task> toComeBack) {

    /** The rule's id. */
    public static final String ID = "R-LIFE-1";

    public KeepDoing {
        keep = List.copyOf(keep);
        toComeBack = List.copyOf(toComeBack);
    }

    /** The list of a local day; empty while the programme does not run, since nothing is asked of the client then. */
    public static KeepDoing on(Programme programme, Catalogue catalogue, LocalDate today) {
        if (programme.status() != Status.RUNNING) {
            return new KeepDoing(List.of(), List.of());
        }
        List<String> matter = programme.profile().start().lifeTasks();
        Plan plan = programme.planOn(today).orElseThrow();
        List<Task> tasks = programme.profile().tasks().tasks().stream()
                .filter(task -> !prescribed(plan, catalogue, task.activity()))
                .sorted(Comparator.comparing(task -> !matter.contains(task.activity())))
                .toList();
        return new KeepDoing(
                tasks.stream().filter(t -> t.standing() == Standing.PAIN_FREE).toList(),
                tasks.stream().filter(t -> t.standing() != Standing.PAIN_FREE).toList());
    }

    /** Whether the plan has the exercise that the activity is, as walking round the block, or what that steps down to. */
    private static boolean prescribed(Plan plan, Catalogue catalogue, String activity) {
        return catalogue.all().stream()
                .filter(exercise -> exercise.prerequisites().stream()
                        .flatMap(prerequisite -> prerequisite.anyOf().stream())
                        .anyMatch(new Condition.CanDoWithoutPain(activity)::equals))
                .flatMap(exercise -> Stream.iterate(
                        Optional.of(exercise), Optional::isPresent, easier -> easier.flatMap(catalogue::easierThan)))
                .anyMatch(exercise -> plan.has(exercise.orElseThrow().id()));
    }
}
