package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;
import java.util.stream.Stream;

/**
 * R-ADD-1 (domain.md 5.4): the probe, one strength exercise at its lowest rung, chosen by the plank test; where it is
 * excluded, the first allowed alternative.
 */
final class AddOneProbe implements Candidate {

    static final String ID = "R-ADD-1";
    private static final String PLANK_TEST = "core.str.plank";
    private static final double TOLERANCE = 1e-9;
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
        if (deliberation.has(ReliefGate.ID) && !deliberation.course().open(ReliefGate.ID)) {
            return Finding.nothing(ID, "GATE_SHUT_" + ReliefGate.ID);
        }
        if (assessment == null) {
            return Finding.nothing(ID, "ASSESSMENT_NOT_COMPLETED");
        }
        if (training) {
            return Finding.nothing(ID, "TRAINING_ALREADY_PRESCRIBED");
        }
        List<String> ids = Stream.concat(Stream.of(byPlankTest(deliberation)), ALTERNATIVES.stream())
                .toList();
        return new Offers(deliberation, ID)
                .firstOf(ids, List.of(assessment.source().eventId()));
    }

    /** The first allowed alternative; of the alternatives those behind this exercise, where it is one of them. */
    static Finding alternativeTo(Deliberation deliberation, String exercise) {
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        return new Offers(deliberation, ID)
                .firstOf(
                        ALTERNATIVES.subList(ALTERNATIVES.indexOf(exercise) + 1, ALTERNATIVES.size()),
                        assessment == null
                                ? List.of()
                                : List.of(assessment.source().eventId()));
    }

    /** The variant of the plank that the test speaks for. */
    static String byPlankTest(Deliberation deliberation) {
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        Double deficit = assessment == null ? null : assessment.deficits().get(PLANK_TEST);
        if (deficit == null || deficit > deliberation.policy().proposing().smallDeficit() + TOLERANCE) {
            return "plank.wall";
        }
        return deficit < TOLERANCE ? "plank.full" : "plank.knee";
    }
}
