package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The can-do items of daily life as the client told them last, in the order of the questionnaire (domain.md 2.3, R-LIFE-1):
 * an inventory tells all of them, a report about a moment that one was lost.
 */
public record LifeTasks(List<Task> tasks) {

    static final LifeTasks NONE = new LifeTasks(List.of());

    /** How a task goes. */
    public enum Standing {
        PAIN_FREE,
        WITH_PAIN,
        LOST
    }

    /**
     * A task.
     *
     * @param activity the can-do item, for example {@code stairs}
     * @param since the local day from which it goes like that
     * @param regained whether it has come back: it is free of pain and was not before
     * @param lostBy the report that tells of the loss, or null where an inventory does or nothing is lost
     * @param before how it went before that report, or null where nothing was known
     */
    public record Task(
            String activity, Standing standing, LocalDate since, boolean regained, UUID lostBy, Task before) {

        static Task of(String activity, Standing standing, LocalDate since) {
            return new Task(activity, standing, since, false, null, null);
        }
    }

    public LifeTasks {
        tasks = List.copyOf(tasks);
    }

    /** An inventory: it tells the task anew, where it is not older than what is known. */
    LifeTasks told(StartingPointNoted inventory, LocalDate on) {
        LifeTasks now = this;
        for (CanDo item : inventory.canDo()) {
            now = now.with(item.activity(), standing(item), on);
        }
        return now;
    }

    private LifeTasks with(String activity, Standing standing, LocalDate on) {
        Task known = find(activity).orElse(null);
        if (known != null && (known.standing() == standing || on.isBefore(known.since()))) {
            return this;
        }
        boolean regained = known != null && standing == Standing.PAIN_FREE;
        return with(activity, new Task(activity, standing, on, regained, null, null));
    }

    /** A report: the task that it names is lost; one that an earlier revision named is as it was before. */
    LifeTasks told(SymptomNoted report, LocalDate on) {
        LifeTasks now = this;
        for (Task task : tasks) {
            boolean mistaken =
                    report.symptomId().equals(task.lostBy()) && !Objects.equals(task.activity(), report.activityLost());
            now = mistaken ? now.with(task.activity(), task.before()) : now;
        }
        return report.activityLost() == null ? now : now.lost(report, on);
    }

    private LifeTasks lost(SymptomNoted report, LocalDate on) {
        Task known = find(report.activityLost()).orElse(null);
        boolean older = known != null && on.isBefore(known.since());
        if (older || (known != null && known.standing() == Standing.LOST)) {
            return this;
        }
        return with(
                report.activityLost(),
                new Task(report.activityLost(), Standing.LOST, on, false, report.symptomId(), known));
    }

    /** The task of this activity; empty where nothing was told of it. */
    public Optional<Task> find(String activity) {
        return tasks.stream().filter(task -> task.activity().equals(activity)).findFirst();
    }

    private LifeTasks with(String activity, Task task) {
        List<Task> all = new ArrayList<>(tasks);
        int place = all.indexOf(find(activity).orElse(null));
        if (place < 0) {
            all.add(task);
        } else if (task == null) {
            all.remove(place);
        } else {
            all.set(place, task);
        }
        return new LifeTasks(all);
    }

    private static Standing standing(CanDo item) {
        return switch (item.canDo()) {
            case YES -> item.painDuring() == 0 && item.painNextDay() == 0 ? Standing.PAIN_FREE : Standing.WITH_PAIN;
            case WITH_PAIN -> Standing.WITH_PAIN;
            case NO -> Standing.LOST;
        };
    }
}
