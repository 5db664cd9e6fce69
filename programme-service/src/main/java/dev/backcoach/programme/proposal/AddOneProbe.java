package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R-ADD-1 (domain.md 5.4): the probe, one strength exercise at its lowest rung, chosen by the plank test; where it is
 * excluded, the first allowed alternative.
 */
final class AddOneProbe implements Candidate {

    private static final String ID = "R-ADD-1";
    private static final String PLANK_TEST = "core.str.plank";
    private static final double SMALL_DEFICIT = 0.67;
    private static final List<String> ALTERNATIVES = List.of("side.knee", "birddog.one", "bridge.two");

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        boolean training = deliberation.course().latestPlan().items().stream()
                .anyMatch(i -> deliberation.catalogue().exercise(i.exercise()).role() == Role.TRAINING);
        if (!deliberation.course().open(ReliefGate.ID)) {
            return Finding.nothing(ID, "GATE_SHUT_" + ReliefGate.ID);
        }
        if (assessment == null) {
            return Finding.nothing(ID, "ASSESSMENT_NOT_COMPLETED");
        }
        if (training) {
            return Finding.nothing(ID, "TRAINING_ALREADY_PRESCRIBED");
        }
        return firstAllowed(
                deliberation,
                Stream.concat(Stream.of(byPlankTest(assessment)), ALTERNATIVES.stream())
                        .toList());
    }

    /** The first allowed alternative; of the alternatives those behind this exercise, where it is one of them. */
    static Finding alternativeTo(Deliberation deliberation, String exercise) {
        return firstAllowed(
                deliberation, ALTERNATIVES.subList(ALTERNATIVES.indexOf(exercise) + 1, ALTERNATIVES.size()));
    }

    private static String byPlankTest(AssessmentNoted assessment) {
        Double deficit = assessment.deficits().get(PLANK_TEST);
        if (deficit == null || deficit > SMALL_DEFICIT) {
            return "plank.wall";
        }
        return deficit == 0 ? "plank.full" : "plank.knee";
    }

    private static Finding firstAllowed(Deliberation deliberation, List<String> ids) {
        List<Rejected> rejected = new ArrayList<>();
        for (String id : ids) {
            Optional<Exercise> exercise = deliberation.catalogue().find(id);
            if (exercise.isEmpty()) {
                continue;
            }
            Optional<String> because = Filters.because(deliberation, exercise.get(), 1);
            if (because.isEmpty()) {
                return new Finding.Found(
                        ChangeKind.ADDED,
                        id,
                        0,
                        1,
                        Filters.timesPerWeek(deliberation, exercise.get().rung(1)),
                        List.of(deliberation
                                .now()
                                .profile()
                                .assessment()
                                .source()
                                .eventId()),
                        rejected);
            }
            rejected.add(new Rejected(id, ID, because.get()));
        }
        return new Finding.Nothing(rejected);
    }
}
