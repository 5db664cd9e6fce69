package dev.backcoach.programme.forecast;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.policy.Standing;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * R-DUR-1 (domain.md 5.5): how long it may take to the goal, as a planning range and no promise: the windows that an ideal
 * client has before them, stretched by how much of the plan is done and by the severity of the injury.
 *
 * @param windows that are left
 * @param days expected
 * @param from the lower end of what is shown, in days
 * @param to its upper end
 * @param reached whether the ideal client reaches the goal within the windows that are looked ahead
 */
public record Forecast(int windows, long days, long from, long to, boolean reached) {

    private static final double LEAST_ADHERENCE = 0.1;

    /**
     * Stretches the ideal course.
     *
     * @param windowDays the lengths of the windows added up
     * @param adherence 0 to 1
     * @param severity 0 to 4
     */
    public static Forecast of(
            int windows, int windowDays, double adherence, int severity, Standing standing, boolean reached) {
        double factor = standing.severityFactors().get(severity);
        double days = windowDays / Math.max(LEAST_ADHERENCE, adherence) * factor;
        double spread = standing.forecastSpread();
        return new Forecast(
                windows, Math.round(days), Math.round(days * (1 - spread)), Math.round(days * (1 + spread)), reached);
    }

    /**
     * Runs the programme forward to the goal; empty where it does not run.
     *
     * @param adherence the client's own so far, 0 to 1
     */
    public static Optional<Forecast> of(
            ProgrammeDecider decider, Catalogue catalogue, Programme programme, Instant now, double adherence) {
        if (programme.course() == null || !programme.course().runs()) {
            return Optional.empty();
        }
        Standing standing = decider.policy(programme).standing();
        IdealClient ideal = new IdealClient(decider, catalogue, programme);
        LocalDate day = programme.day(now).plusDays(1);
        LocalDate last = day.plusDays((long) standing.forecastWindows()
                * decider.policy(programme).windows().days());
        while (!reached(ideal) && ideal.windows() < standing.forecastWindows() && day.isBefore(last)) {
            ideal.live(day);
            day = day.plusDays(1);
        }
        int severity = programme.profile().triggers().severity();
        return Optional.of(of(ideal.windows(), ideal.windowDays(), adherence, severity, standing, reached(ideal)));
    }

    private static boolean reached(IdealClient ideal) {
        return ideal.state().course().aim().reachedOn() != null;
    }
}
