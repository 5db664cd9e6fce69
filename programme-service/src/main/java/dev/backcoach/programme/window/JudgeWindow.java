package dev.backcoach.programme.window;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowExtended;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.gate.ReliefGate;
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
import java.util.Optional;

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
        WindowFigures seen = WindowFigures.of(deliberation.now(), deliberation.catalogue(), window, window.lastDay());
        PassWindow pass = new PassWindow(deliberation.policy());
        boolean enough = pass.enoughObserved(window, seen);
        if (pass.passes(window, seen)) {
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
    }

    /**
     * Judges again where a fact, recorded before the open window was extended, has been taken in after it. A pass then
     * holds as of now.
     */
    public void judgeAgain(Deliberation deliberation, Instant recordedAt) {
        Course course = deliberation.course();
        if (course.window() == null
                || course.verdict() == null
                || !recordedAt.isBefore(course.verdict().at())) {
            return;
        }
        Window judged = course.window().until(course.verdict().lastDay());
        WindowFigures seen = WindowFigures.of(
                deliberation.now(),
                deliberation.catalogue(),
                judged,
                judged.lastDay(),
                course.verdict().at());
        if (new PassWindow(deliberation.policy()).passes(judged, seen)) {
            passed(deliberation, judged, seen, "R-WIN-3.PASSED_AFTER_ALL");
        }
    }

    private static void passed(Deliberation deliberation, Window window, WindowFigures seen, String key) {
        LocalDate today = deliberation.today();
        Instant asOf = deliberation.asOf();
        Baselines now = deliberation.now().baselines().orElseThrow();
        boolean calm = window.kind() == WindowKind.CALM;
        PassWindow pass = new PassWindow(deliberation.policy());
        Ruling ruling = deliberation
                .ruling()
                .fired("R-WIN-2", "PASSED", pass.figures(window, seen), seen.inputs())
                .then(id -> new WindowPassed(id, window, now.loweredTo(seen.highest()), today, asOf));
        if (calm) {
            Window next = new OpenNextWindow().watching(deliberation, today);
            ruling.then(id -> new WindowOpened(id, next));
        } else {
            openGate(deliberation, ruling);
        }
        ruling.because(
                calm ? "R-WIN-2.CALM" : key,
                Figures.of("adherence", seen.adherence())
                        .and("observed", seen.observed())
                        .and("length", window.length()));
    }

    private static void openGate(Deliberation deliberation, Ruling ruling) {
        if (deliberation.course().open(ReliefGate.ID)) {
            return;
        }
        ReliefGate.Reading reading = new ReliefGate().read(deliberation.now(), deliberation.today());
        ruling.fired(ReliefGate.ID, reading.opens() ? "PASSED" : "SHUT", reading.figures(), reading.inputs());
        if (reading.opens()) {
            ruling.then(id -> new GatePassed(id, ReliefGate.ID, deliberation.asOf()));
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
