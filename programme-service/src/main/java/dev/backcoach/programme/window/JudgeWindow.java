package dev.backcoach.programme.window;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.ReviewWithdrawn;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowExtended;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.gate.GateReading;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.goal.AskForRetest;
import dev.backcoach.programme.goal.NoticePlateau;
import dev.backcoach.programme.goal.ReachGoal;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The third step of an evaluation (domain.md 5.3): exactly one of R-WIN-2, R-WIN-4 and R-WIN-3 at local noon of the day
 * after a window's last.
 */
public final class JudgeWindow {

    /** When the open window is judged; empty while none is open. */
    public Optional<Instant> due(Programme programme) {
        return programme.window().map(w -> programme.noon(w.lastDay().plusDays(1)));
    }

    /** Judges the open window, which is due. */
    public void judge(Deliberation deliberation) {
        Window window = deliberation.course().window();
        WindowFigures seen = WindowFigures.of(
                deliberation.now(),
                deliberation.catalogue(),
                deliberation.policy().windows(),
                window,
                window.lastDay());
        PassWindow pass = new PassWindow(deliberation.policy());
        boolean enough = pass.enoughObserved(window, seen);
        if (!deliberation.has("R-WIN-2") || pass.passes(window, seen)) {
            passed(deliberation, window, seen, "R-WIN-2.PASSED");
        } else if (new SimplifyPlan(deliberation.policy()).applies(window, seen, enough)) {
            deliberation
                    .ruling()
                    .fired("R-WIN-4", "REVIEW", pass.figures(window, seen), seen.inputs())
                    .then(id -> new WindowClosed(id, window))
                    .then(id -> new ReviewRequested(id, ReviewKind.LOW_ADHERENCE))
                    .because("R-WIN-4.REVIEW", Figures.of("adherence", seen.adherence()));
        } else {
            extended(deliberation, window, seen);
        }
        new NoticePlateau().consider(deliberation);
    }

    /**
     * Judges again where a fact, recorded before the last verdict, has been taken in after it: an extension or a review
     * may become a pass, which then holds as of now.
     */
    public void judgeAgain(Deliberation deliberation, Instant recordedAt) {
        Course course = deliberation.course();
        Course.Verdict verdict = course.verdict();
        if (verdict == null || !recordedAt.isBefore(verdict.at()) || !stands(course)) {
            return;
        }
        Window judged = verdict.window();
        WindowFigures seen = WindowFigures.of(
                deliberation.now(),
                deliberation.catalogue(),
                deliberation.policy().windows(),
                judged,
                judged.lastDay(),
                verdict.at());
        if (new PassWindow(deliberation.policy()).passes(judged, seen)) {
            passed(deliberation, judged, seen, "R-WIN-3.PASSED_AFTER_ALL");
        }
    }

    /** Whether the verdict is an extension of the open window, or the review that still waits. */
    private static boolean stands(Course course) {
        if (course.window() != null) {
            return course.review() == null;
        }
        return course.review() == ReviewKind.LOW_ADHERENCE || course.review() == ReviewKind.WINDOW_AT_ITS_LONGEST;
    }

    private static void passed(Deliberation deliberation, Window window, WindowFigures seen, String key) {
        LocalDate today = deliberation.today();
        Instant asOf = deliberation.asOf();
        Course course = deliberation.course();
        Baselines now = deliberation.now().baselines().orElseThrow();
        Baselines lower = seen.highest() == null ? now : now.loweredTo(seen.highest());
        boolean calm = window.kind() == WindowKind.CALM;
        PassWindow pass = new PassWindow(deliberation.policy());
        Ruling ruling = deliberation.ruling().fired("R-WIN-2", "PASSED", pass.figures(window, seen), seen.inputs());
        if (course.review() != null) {
            ReviewKind kind = course.review();
            ruling.then(id -> new ReviewWithdrawn(id, kind));
        }
        List<String> onTarget = seen.onTarget().stream().sorted().toList();
        ruling.then(id -> new WindowPassed(id, window, lower, today, asOf, onTarget));
        if (!calm) {
            openGate(deliberation, ruling);
            followOverride(window, ruling);
        } else if (course.memory().paused().isEmpty() || course.increasesHeld()) {
            Window next = new OpenNextWindow().watching(deliberation, today);
            ruling.then(id -> new WindowOpened(id, next));
        }
        ruling.because(
                calm ? "R-WIN-2.CALM" : key,
                Figures.of("adherence", seen.adherence())
                        .and("observed", seen.observed())
                        .and("length", window.length()));
        if (!calm) {
            new ReachGoal().consider(deliberation);
            new AskForRetest().afterWindows(deliberation);
        }
    }

    private static void openGate(Deliberation deliberation, Ruling ruling) {
        if (deliberation.course().open(ReliefGate.ID) || !deliberation.has(ReliefGate.ID)) {
            return;
        }
        GateReading reading =
                new ReliefGate().read(deliberation, deliberation.course().passedWindows() + 1);
        ruling.fired(ReliefGate.ID, reading.opens() ? "PASSED" : "SHUT", reading.figures(), reading.inputs());
        if (reading.opens()) {
            ruling.then(id -> new GatePassed(id, ReliefGate.ID, deliberation.asOf()));
        }
    }

    /** Tells what became of a coach's override that the window has watched (R-COACH-1). */
    private static void followOverride(Window window, Ruling ruling) {
        if (window.change() != null && window.change().override() != null) {
            UUID override = window.change().override();
            String exercise = window.change().exercise();
            ruling.fired("R-COACH-1", "PASSED", Figures.of("override", override), List.of())
                    .then(id -> new OverrideFollowed(id, override, exercise, true, null));
        }
    }

    private static void extended(Deliberation deliberation, Window window, WindowFigures seen) {
        PassWindow pass = new PassWindow(deliberation.policy());
        Optional<LocalDate> until = new ExtendWindow(deliberation.policy()).until(window);
        Ruling ruling = deliberation.ruling();
        if (until.isEmpty()) {
            ruling.fired("R-WIN-3", "REVIEW", pass.figures(window, seen), seen.inputs())
                    .then(id -> new WindowClosed(id, window))
                    .then(id -> new ReviewRequested(id, ReviewKind.WINDOW_AT_ITS_LONGEST))
                    .because("R-WIN-3.REVIEW", Figures.of("length", window.length()));
            return;
        }
        int length = window.until(until.get()).length();
        ruling.fired("R-WIN-3", "EXTENDED", pass.figures(window, seen).and("extendedTo", length), seen.inputs())
                .then(id -> new WindowExtended(id, until.get(), deliberation.asOf()))
                .because(
                        "R-WIN-3.EXTENDED",
                        Figures.of("adherence", seen.adherence())
                                .and("observed", seen.observed())
                                .and("needed", pass.observedNeeded(window))
                                .and("length", window.length())
                                .and("extendedTo", length));
    }
}
