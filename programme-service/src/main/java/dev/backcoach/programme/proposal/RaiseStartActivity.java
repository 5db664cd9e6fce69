package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.window.WindowFigures;

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
        WindowFigures last = LastWindow.of(deliberation);
        return last.onTarget().contains(item.exercise())
                ? new Offers(deliberation, ID).raised(item, last.inputs())
                : Finding.nothing(ID, "TARGET_NOT_MET");
    }
}
