package dev.backcoach.programme.window;

import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.policy.Windows;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.trigger.Irritability;

/**
 * R-FAST-1 (domain.md 5.3): where the coach has enabled it, the injury was slight, irritability is low and two windows
 * have passed, a window takes 10 days.
 */
final class FastWindow {

    private static final String ID = "R-FAST-1";

    private FastWindow() {}

    /** The full length of a window, in days. */
    static int length(Deliberation deliberation) {
        Windows windows = deliberation.policy().windows();
        return applies(deliberation) ? Math.min(windows.fastDays(), windows.days()) : windows.days();
    }

    static boolean applies(Deliberation deliberation) {
        Windows windows = deliberation.policy().windows();
        TriggerProfileNoted triggers = deliberation.now().profile().triggers();
        return deliberation.has(ID)
                && deliberation.course().setting().fast()
                && triggers.severity() <= windows.fastSeverity()
                && triggers.irritability() == Irritability.LOW
                && deliberation.course().passedWindows() >= windows.fastPassed();
    }
}
