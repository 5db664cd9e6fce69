package dev.backcoach.programme.forecast;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.window.WindowFigures;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of the plan a client does, as the forecast counts on it (R-DUR-1): the adherence of the open window up to
 * yesterday once that is a week; before, what the policy asks for to pass a window.
 *
 * @param adherence 0 to 1
 * @param measured whether it is the client's own
 */
public record Pace(double adherence, boolean measured) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** On a local day of a programme that runs. */
    public static Pace on(Programme programme, Catalogue catalogue, Policy policy, LocalDate today) {
        Optional<Window> window = programme.window();
        LocalDate yesterday = today.minusDays(1);
        boolean week = window.filter(
                        w -> !w.firstDay().plusDays(DAYS_OF_A_WEEK - 1L).isAfter(yesterday))
                .isPresent();
        return window.filter(_ -> week)
                .map(w -> WindowFigures.of(programme, catalogue, policy.windows(), w, yesterday))
                .filter(figures -> figures.due() > 0)
                .map(figures -> new Pace(figures.adherence(), true))
                .orElse(new Pace(policy.windows().minAdherence(), false));
    }
}
