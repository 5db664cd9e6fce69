package dev.backcoach.programme.goal;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.PlateauNoted;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Standing;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * R-PLAT-2 (domain.md 5.5): the pain median is above 2, at least 28 of the last 42 days were observed, and neither it nor
 * the mean of the activities is better by 30 % than 42 days ago: a review. The same over 84 days: a referral is
 * suggested. Asked when a window is judged, and again after 42 days at the earliest.
 */
public final class NoticePlateau {

    private static final String ID = "R-PLAT-2";
    private static final double TOLERANCE = 1e-9;

    /** Asks for a review where it applies and none waits. */
    public void consider(Deliberation deliberation) {
        Course course = deliberation.course();
        Standing standing = deliberation.policy().standing();
        LocalDate today = deliberation.today();
        boolean spoken = course.aim().plateauOn() != null
                && course.aim().plateauOn().plusDays(standing.plateauDays()).isAfter(today);
        if (!deliberation.has(ID) || !course.runs() || course.review() != null || spoken) {
            return;
        }
        Optional<Double> median = stuck(deliberation, standing.plateauDays(), standing.plateauObserved());
        if (median.isEmpty()) {
            return;
        }
        int twice = standing.plateauReferDays();
        int observed = standing.plateauObserved() * twice / standing.plateauDays();
        boolean refer = stuck(deliberation, twice, observed).isPresent();
        int days = refer ? twice : standing.plateauDays();
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        refer ? "REFERRAL_SUGGESTED" : "REVIEW",
                        Figures.of("median", median.get())
                                .and("days", days)
                                .and("betterShare", standing.betterShare())
                                .and("observedNeeded", standing.plateauObserved()),
                        List.of());
        if (course.window() != null) {
            Window open = course.window();
            ruling.then(id -> new WindowClosed(id, open));
        }
        ruling.then(id -> new PlateauNoted(id, today, days, refer));
        new AskForRetest().atPlateau(deliberation, ruling);
        ruling.then(id -> new ReviewRequested(id, ReviewKind.NO_PROGRESS))
                .because(refer ? "R-PLAT-2.REFER" : "R-PLAT-2.REVIEW", Figures.of("days", days));
    }

    /** The median of now where it is high and no better than so many days ago; empty otherwise. */
    private static Optional<Double> stuck(Deliberation deliberation, int days, int observedNeeded) {
        Programme now = deliberation.now();
        Standing standing = deliberation.policy().standing();
        int of = deliberation.policy().gates().painDays();
        LocalDate today = deliberation.today();
        LocalDate then = today.minusDays(days);
        List<Integer> before = now.trend().lastWorsts(then, of);
        double median = Median.of(now.trend().lastWorsts(today, of));
        boolean comparable = before.size() == of && now.trend().observed(then, today) >= observedNeeded;
        if (!comparable || median <= standing.plateauPain()) {
            return Optional.empty();
        }
        boolean lessPain = median <= Median.of(before) * (1 - standing.betterShare()) + TOLERANCE;
        Optional<Double> functionThen = now.trend().functionBy(then);
        boolean moreFunction = functionThen.isPresent()
                && now.trend().function().orElse(0.0) >= functionThen.get() * (1 + standing.betterShare()) - TOLERANCE;
        return lessPain || moreFunction ? Optional.empty() : Optional.of(median);
    }
}
