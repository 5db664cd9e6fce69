package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowExtended;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.event.WindowRestarted;
import dev.backcoach.programme.plan.WindowKind;
import java.time.Instant;

/** What becomes of a course's window. */
final class WindowFold {

    private WindowFold() {}

    static void opened(CourseDraft draft, WindowOpened e) {
        draft.window = e.window();
        draft.verdict = null;
        draft.passHeld = false;
    }

    static void extended(CourseDraft draft, WindowExtended e) {
        draft.verdict = new Course.Verdict(draft.window, e.judgedAt());
        draft.window = draft.window.until(e.lastDay());
    }

    static void restarted(CourseDraft draft, WindowRestarted e) {
        draft.window = draft.window.restartedOn(e.firstDay());
        draft.verdict = null;
    }

    static void closed(CourseDraft draft, WindowClosed e, Instant asOf) {
        draft.window = null;
        draft.verdict = new Course.Verdict(e.window(), asOf);
    }

    static void passed(CourseDraft draft, WindowPassed e) {
        draft.window = null;
        draft.verdict = null;
        draft.baselines.add(new Course.BaselineStep(e.on(), e.baselines()));
        draft.passed.add(new Course.Passed(e.window(), e.on(), e.judgedAt()));
        if (e.window().kind() == WindowKind.NORMAL) {
            draft.passedWindows++;
            draft.aim = draft.aim.passed(1);
            draft.passHeld = true;
            draft.plan.items().stream()
                    .filter(i -> e.met(i.exercise()))
                    .forEach(i -> draft.memory.provenRungs.merge(i.exercise(), i.rung(), Math::max));
        }
    }

    static void failed(CourseDraft draft, WindowFailed e) {
        draft.passed.removeIf(p -> p.at().equals(e.judgedAt()));
        draft.gates.removeIf(g -> g.since().equals(e.judgedAt()));
        if (e.window().kind() == WindowKind.NORMAL) {
            draft.passedWindows--;
            draft.aim = draft.aim.passed(-1);
        }
        draft.passHeld = false;
    }
}
