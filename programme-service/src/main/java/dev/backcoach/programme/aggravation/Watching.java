package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowRestarted;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;

/**
 * What an aggravation does to the window; what it begins anew begins on the next local day with its full length. While a
 * review waits or a flare is open no window opens.
 */
final class Watching {

    private Watching() {}

    /** The window begins anew; one that had passed before a late report came is opened again. */
    static void restart(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        LocalDate first = deliberation.tomorrow();
        if (waits(deliberation)) {
            return;
        }
        if (aggravation.late() != null) {
            close(deliberation, ruling);
            Window again = aggravation.late().window().restartedOn(first);
            ruling.then(id -> new WindowOpened(id, again));
        } else if (deliberation.course().window() != null) {
            LocalDate last = deliberation.course().window().restartedOn(first).lastDay();
            ruling.then(id -> new WindowRestarted(id, first, last));
        }
    }

    /** A calm window takes the place of whatever is open. */
    static void calm(Deliberation deliberation, Ruling ruling) {
        if (!waits(deliberation)) {
            close(deliberation, ruling);
            openCalm(deliberation, ruling);
        }
    }

    /** A calm window, where none is open. */
    static void openCalm(Deliberation deliberation, Ruling ruling) {
        int days = deliberation.policy().windows().calmDays();
        LocalDate first = deliberation.tomorrow();
        Window calm = new Window(WindowKind.CALM, first, first.plusDays(days - 1L), days, null);
        ruling.then(id -> new WindowOpened(id, calm));
    }

    /** No window any more: the coach is asked to look. */
    static void review(Deliberation deliberation, Ruling ruling, ReviewKind kind) {
        if (deliberation.course().review() == null) {
            close(deliberation, ruling);
            ruling.then(id -> new ReviewRequested(id, kind));
        }
    }

    static void close(Deliberation deliberation, Ruling ruling) {
        Window open = deliberation.course().window();
        if (open != null) {
            ruling.then(id -> new WindowClosed(id, open));
        }
    }

    private static boolean waits(Deliberation deliberation) {
        return deliberation.course().review() != null || deliberation.course().flare() != null;
    }
}
