package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.policy.Standing;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * R-MAINT-1 (domain.md 5.4): once the goal is reached and two windows have passed since, the small plan that keeps it:
 * the start activity at the rung reached, five times a week, and two chains of training, twice a week.
 */
final class EnterMaintenance implements Candidate {

    private static final String ID = "R-MAINT-1";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        Course course = deliberation.course();
        Aim aim = course.aim();
        Standing standing = deliberation.policy().standing();
        if (aim.reachedOn() == null) {
            return Finding.nothing(ID, "GOAL_NOT_REACHED");
        }
        if (aim.passedSince() < standing.maintenanceWindows()) {
            return Finding.nothing(ID, "TOO_EARLY");
        }
        List<Prescription> items = items(deliberation, standing);
        Prescription start = items.getFirst();
        return new Finding.Found(
                ChangeKind.MAINTENANCE,
                start.exercise(),
                start.rung(),
                start.rung(),
                start.timesPerWeek(),
                null,
                items,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Prescription> items(Deliberation deliberation, Standing standing) {
        Course course = deliberation.course();
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        List<String> weak = assessment == null
                ? List.of()
                : assessment.weakLinks().stream()
                        .flatMap(link -> deliberation.catalogue().forWeakLink(link).stream())
                        .toList();
        Stream<Prescription> chains = course.latestPlan().items().stream()
                .filter(i -> deliberation.catalogue().exercise(i.exercise()).role() == Role.TRAINING)
                .sorted(Comparator.comparing((Prescription i) ->
                        weak.stream().noneMatch(w -> deliberation.catalogue().related(w, i.exercise()))))
                .limit(standing.maintenanceChains())
                .map(i -> often(deliberation, i, standing.maintenanceSessions()));
        return Stream.concat(Stream.of(often(deliberation, course.startItem(), standing.maintenanceWalks())), chains)
                .toList();
    }

    private static Prescription often(Deliberation deliberation, Prescription item, int times) {
        return new Prescription(
                item.exercise(), item.rung(), Math.min(times, item.timesPerWeek()), deliberation.tomorrow());
    }
}
