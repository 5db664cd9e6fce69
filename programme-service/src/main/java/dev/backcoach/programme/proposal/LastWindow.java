package dev.backcoach.programme.proposal;

import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.window.WindowFigures;

/** What the window that passed last showed: whether a target was met there. */
final class LastWindow {

    private LastWindow() {}

    static WindowFigures of(Deliberation deliberation) {
        return WindowFigures.of(
                deliberation.now(),
                deliberation.catalogue(),
                deliberation.policy().windows(),
                deliberation.course().passed().getLast().window(),
                deliberation.today());
    }
}
