package dev.backcoach.programme.window;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.policy.Policy;

/**
 * R-WIN-2 (domain.md 5.3): a window passes with enough observed days, one of them among the last two, and enough
 * adherence. A calm window asks for observed days only. Silence never passes.
 */
final class PassWindow {

    private final Policy policy;

    PassWindow(Policy policy) {
        this.policy = policy;
    }

    int observedNeeded(Window window) {
        return window.kind() == WindowKind.CALM
                ? policy.windows().calmObserved()
                : policy.windows().observedNeeded(window.length());
    }

    boolean enoughObserved(Window window, WindowFigures figures) {
        return figures.observed() >= observedNeeded(window) && figures.lastObserved();
    }

    boolean passes(Window window, WindowFigures figures) {
        return enoughObserved(window, figures)
                && (window.kind() == WindowKind.CALM
                        || figures.adherence() >= policy.windows().minAdherence());
    }

    Figures figures(Window window, WindowFigures seen) {
        return Figures.of("firstDay", window.firstDay())
                .and("lastDay", window.lastDay())
                .and("length", window.length())
                .and("observed", seen.observed())
                .and("minObserved", observedNeeded(window))
                .and("due", seen.due())
                .and("done", seen.done())
                .and("adherence", seen.adherence())
                .and(
                        "minAdherence",
                        window.kind() == WindowKind.CALM
                                ? null
                                : policy.windows().minAdherence());
    }
}
