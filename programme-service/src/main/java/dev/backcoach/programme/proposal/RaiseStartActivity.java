package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.window.WindowFigures;
import java.util.List;
import java.util.Optional;

/** R-DOSE-0 (domain.md 5.4): while R-GATE-1 is shut, one rung up on the start activity where its target was met. */
final class RaiseStartActivity implements Candidate {

    private static final String ID = "R-DOSE-0";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        Course course = deliberation.course();
        Prescription item = course.startItem();
        Exercise exercise = deliberation.catalogue().exercise(item.exercise());
        if (course.open(ReliefGate.ID)) {
            return Finding.nothing(ID, "GATE_OPEN_" + ReliefGate.ID);
        }
        if (item.rung() == exercise.top()) {
            return Finding.nothing(ID, "LADDER_DONE");
        }
        WindowFigures last = WindowFigures.of(
                deliberation.now(),
                deliberation.catalogue(),
                course.passed().getLast().window(),
                deliberation.today());
        if (!last.onTarget().contains(item.exercise())) {
            return Finding.nothing(ID, "TARGET_NOT_MET");
        }
        int rung = item.rung() + 1;
        Optional<String> because = Filters.because(deliberation, exercise, rung);
        if (because.isPresent()) {
            return new Finding.Nothing(List.of(new Rejected(exercise.id(), ID, because.get())));
        }
        return new Finding.Found(
                ChangeKind.RUNG_UP,
                exercise.id(),
                item.rung(),
                rung,
                Filters.timesPerWeek(deliberation, exercise.rung(rung)),
                last.inputs(),
                List.of());
    }
}
