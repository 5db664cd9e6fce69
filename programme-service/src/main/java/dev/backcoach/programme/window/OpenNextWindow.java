package dev.backcoach.programme.window;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Deliberation;
import java.time.LocalDate;
import java.util.List;

/** R-WIN-0 (domain.md 5.3): while a programme runs and nothing else is under way, a window opens next day. */
public final class OpenNextWindow {

    private static final String ID = "R-WIN-0";

    /** Opens a window, to which no change belongs, where nothing is under way. */
    public void consider(Deliberation deliberation) {
        if (!deliberation.has(ID)
                || deliberation.course() == null
                || !deliberation.course().idle()) {
            return;
        }
        open(deliberation);
    }

    /** Opens it, whether or not a passed window still waits for its candidate. */
    public void open(Deliberation deliberation) {
        Window window = watching(deliberation, deliberation.tomorrow());
        Figures days = Figures.of("firstDay", window.firstDay()).and("lastDay", window.lastDay());
        deliberation
                .ruling()
                .fired(ID, "OPENED", days, List.of())
                .then(id -> new WindowOpened(id, window))
                .because("R-WIN-0.OPENED", days);
    }

    /** A window of full length from this day on, to which no change belongs. */
    Window watching(Deliberation deliberation, LocalDate first) {
        int days = FastWindow.length(deliberation);
        return new Window(WindowKind.NORMAL, first, first.plusDays(days - 1L), days, null);
    }
}
