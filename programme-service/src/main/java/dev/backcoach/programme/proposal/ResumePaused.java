package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.dose.StepDown;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The return from a flare (R-AGG-4, domain.md 5.3): what was paused is proposed together, each item down once, as one
 * change. What is excluded or barred by now, or cannot go lower, stays out.
 */
final class ResumePaused implements Candidate {

    private static final String ID = "R-AGG-4";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        Course course = deliberation.course();
        if (course.memory().paused().isEmpty()) {
            return Finding.nothing(ID, "NOTHING_PAUSED");
        }
        List<Rejected> rejected = new ArrayList<>();
        List<Prescription> back = new ArrayList<>();
        for (Prescription item : course.memory().paused()) {
            Optional<Prescription> lower = new StepDown().lower(deliberation, item, deliberation.tomorrow());
            Optional<String> because =
                    lower.isEmpty() ? Optional.of("NOTHING_LOWER") : objection(deliberation, lower.get(), back);
            if (because.isPresent()) {
                rejected.add(new Rejected(item.exercise(), ID, because.get()));
            } else {
                back.add(lower.get());
            }
        }
        if (back.isEmpty()) {
            return new Finding.Nothing(rejected);
        }
        Prescription first = back.getFirst();
        return new Finding.Found(
                ChangeKind.RESUMED,
                first.exercise(),
                0,
                first.rung(),
                first.timesPerWeek(),
                null,
                back,
                List.of(),
                List.of(),
                rejected);
    }

    private static Optional<String> objection(Deliberation deliberation, Prescription item, List<Prescription> others) {
        List<Prescription> inPlan = deliberation.course().latestPlan().items();
        boolean there = Stream.concat(inPlan.stream(), others.stream())
                .anyMatch(i -> i.exercise().equals(item.exercise()));
        if (there) {
            return Optional.of("ALREADY_IN_PLAN");
        }
        return new Exclusions(deliberation.catalogue())
                .because(deliberation.now(), deliberation.catalogue().exercise(item.exercise()), deliberation.today())
                .or(() -> new Room(deliberation)
                        .lacks(Stream.of(inPlan.stream(), others.stream(), Stream.of(item))
                                .flatMap(s -> s)
                                .toList()));
    }
}
