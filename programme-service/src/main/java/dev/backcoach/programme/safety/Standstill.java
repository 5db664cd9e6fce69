package dev.backcoach.programme.safety;

import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.UUID;

/** Ends what is under way when the programme no longer runs: the proposal lapses, the window closes unjudged. */
final class Standstill {

    private Standstill() {}

    static void endWhatIsUnderWay(Deliberation deliberation, Ruling ruling) {
        Course course = deliberation.course();
        if (course.proposal() != null) {
            UUID proposal = course.proposal().id();
            ruling.then(id -> new ProposalLapsed(id, proposal, ProposalLapsed.Lapse.BLOCKED));
        }
        if (course.window() != null) {
            Window open = course.window();
            ruling.then(id -> new WindowClosed(id, open));
        }
    }
}
