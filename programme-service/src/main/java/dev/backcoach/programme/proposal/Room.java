package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.goal.Needs;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Room in a plan (domain.md 5.4): 8 items, and the client's minutes over the days of a week. A brisk walk or a run
 * takes the place of one of the week's walks. When a plan is full, an item whose ladder is done gives way, never
 * the start activity.
 */
final class Room {

    private static final Set<String> GAIT = Set.of("WALK", "RUN");
    private static final double TOLERANCE = 1e-9;

    private final Deliberation deliberation;
    private final Catalogue catalogue;
    private final Course course;

    Room(Deliberation deliberation) {
        this.deliberation = deliberation;
        this.catalogue = deliberation.catalogue();
        this.course = deliberation.course();
    }

    /** Why these items do not fit, coded; empty where they do. */
    Optional<String> lacks(List<Prescription> items) {
        if (items.size() > deliberation.policy().proposing().mostItems()) {
            return Optional.of("PLAN_FULL");
        }
        StartingPointNoted start = deliberation.now().profile().start();
        return weeklyMinutes(items) > start.minutesPerDay() * start.daysPerWeek() + TOLERANCE
                ? Optional.of("MINUTES_PER_DAY")
                : Optional.empty();
    }

    /** The item whose leaving makes room for a new one; empty where none does. */
    Optional<String> givesWay(Prescription added) {
        Needs needs =
                new Needs(catalogue, deliberation.now(), deliberation.policy().gates(), deliberation.today());
        List<Prescription> items = course.latestPlan().items();
        return items.stream()
                .filter(i -> !i.exercise().equals(course.startExercise()) && done(i))
                .filter(i -> needs.rung(i.exercise()) == 0)
                .sorted(Comparator.comparing((Prescription i) -> role(i) != Role.RELIEF)
                        .thenComparing(Prescription::since))
                .map(Prescription::exercise)
                .filter(id -> lacks(Stream.concat(
                                        items.stream().filter(i -> !i.exercise().equals(id)), Stream.of(added))
                                .toList())
                        .isEmpty())
                .findFirst();
    }

    private boolean done(Prescription item) {
        int top = catalogue.exercise(item.exercise()).top();
        return item.rung() == top && course.memory().proven(item.exercise()) >= top;
    }

    private Role role(Prescription item) {
        return catalogue.exercise(item.exercise()).role();
    }

    private double weeklyMinutes(List<Prescription> items) {
        int otherWalks = items.stream()
                .filter(i -> isGait(i.exercise()))
                .mapToInt(Prescription::timesPerWeek)
                .sum();
        return items.stream()
                .mapToDouble(i -> {
                    Exercise exercise = catalogue.exercise(i.exercise());
                    int times = exercise.role() == Role.START
                            ? Math.max(0, i.timesPerWeek() - otherWalks)
                            : i.timesPerWeek();
                    return times * exercise.rung(i.rung()).dose().minutes();
                })
                .sum();
    }

    private boolean isGait(String exercise) {
        return catalogue.movements().stream()
                .anyMatch(m -> GAIT.contains(m.name()) && m.exercises().contains(exercise));
    }
}
