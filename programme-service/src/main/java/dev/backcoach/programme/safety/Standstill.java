package dev.backcoach.programme.safety;

import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProgrammeResumed;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.util.UUID;

/** Ends what is under way when the programme no longer runs: the proposal lapses, the window closes unjudged. */
public final class Standstill {

    private Standstill() {}

    /** Within the ruling that stops or pauses. */
    public static void endWhatIsUnderWay(Deliberation deliberation, Ruling ruling) {
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

    /** Ends one reason for the pause; a block and other reasons stay. */
    public static void end(Deliberation deliberation, Ruling ruling, Pause lifted) {
        Course course = deliberation.course();
        ruling.then(ProgrammeResumed::new);
        if (course.blocked() != null) {
            ScreenOutcome blocked = course.blocked();
            ruling.then(id -> new ProgrammeStopped(id, blocked));
        }
        course.pauses().stream().filter(p -> p != lifted).forEach(p -> ruling.then(id -> new ProgrammePaused(id, p)));
    }
}
