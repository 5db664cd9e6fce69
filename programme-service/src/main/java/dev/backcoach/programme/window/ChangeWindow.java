package dev.backcoach.programme.window;

import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Memory;
import dev.backcoach.programme.trigger.Irritability;
import java.time.LocalDate;

/**
 * R-WIN-1 (domain.md 5.3): the window that a change opens. 14 days (10 with R-FAST-1); 7 for a rung on an exercise that
 * has passed a full window, unless irritability is high, the client is a delayed responder, or an aggravation was
 * attributed to it in the last 28 days.
 */
public final class ChangeWindow {

    /** The window of this change, from the day on which it takes effect. */
    public Window of(Deliberation deliberation, Change change) {
        int days = isShort(deliberation, change)
                ? deliberation.policy().windows().rungDays()
                : FastWindow.length(deliberation);
        LocalDate first = change.effectiveOn();
        return new Window(WindowKind.NORMAL, first, first.plusDays(days - 1L), days, change);
    }

    private static boolean isShort(Deliberation deliberation, Change change) {
        Memory memory = deliberation.course().memory();
        TriggerProfileNoted triggers = deliberation.now().profile().triggers();
        LocalDate since =
                deliberation.today().minusDays(deliberation.policy().windows().quietDays());
        return change.kind() == ChangeKind.RUNG_UP
                && memory.proven(change.exercise()) > 0
                && triggers.irritability() != Irritability.HIGH
                && !triggers.delayedResponder()
                && memory.episodes().stream()
                        .noneMatch(e -> change.exercise().equals(e.attributedTo())
                                && deliberation.now().day(e.first()).isAfter(since));
    }
}
