package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.FlareClosed;
import dev.backcoach.programme.event.FlareReviewSet;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.ReviewWithdrawn;
import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The end of R-AGG-4 (domain.md 5.3): a flare closes after 3 observed days in a row with no rise of pain, and a calm
 * window follows. One that stays open for 14 days asks for a review, and again every 14 days.
 */
public final class CloseFlare {

    private static final String ID = "R-AGG-4";

    /** When an open flare asks for a review; empty where none does. */
    public Optional<Instant> due(Programme programme) {
        Course course = programme.course();
        return course.flare() == null || course.review() != null || !course.runs()
                ? Optional.empty()
                : Optional.of(course.flare().reviewAt());
    }

    /** Asks for the review, which is due. */
    public void review(Deliberation deliberation) {
        int days = deliberation.policy().flares().reviewDays();
        Instant next = deliberation.now().noon(deliberation.today().plusDays(days));
        deliberation
                .ruling()
                .fired(ID, "STILL_OPEN", Figures.of("reviewDays", days), List.of())
                .then(id -> new FlareReviewSet(id, next))
                .then(id -> new ReviewRequested(id, ReviewKind.FLARE))
                .because("R-AGG-4.STILL_OPEN", Figures.of("days", days));
    }

    /** Closes the flare where the days allow it. */
    public void consider(Deliberation deliberation) {
        Course course = deliberation.course();
        if (course.flare() == null || !course.runs()) {
            return;
        }
        List<UUID> quiet = quietDays(deliberation, course.flare());
        if (quiet.isEmpty()) {
            return;
        }
        ReviewKind review = course.review();
        Ruling ruling = deliberation
                .ruling()
                .fired(
                        ID,
                        "CLOSED",
                        Figures.of("quietDays", deliberation.policy().flares().quietDays()),
                        quiet)
                .then(id -> new FlareClosed(id, course.flare().episode(), deliberation.today()));
        if (review == ReviewKind.FLARE) {
            ruling.then(id -> new ReviewWithdrawn(id, review));
        }
        if (review == null || review == ReviewKind.FLARE) {
            Watching.openCalm(deliberation, ruling);
        }
        ruling.because("R-AGG-4.CLOSED", Figures.none());
    }

    /** The check-ins of the days in a row that were quiet; empty where there are not enough. */
    private static List<UUID> quietDays(Deliberation deliberation, Flare flare) {
        int needed = deliberation.policy().flares().quietDays();
        LocalDate last = deliberation.now().diary().checkIns().stream()
                .map(CheckInNoted::date)
                .reduce((_, later) -> later)
                .orElse(flare.openedOn());
        for (LocalDate end = last; end.minusDays(needed).compareTo(flare.openedOn()) >= 0; end = end.minusDays(1)) {
            LocalDate day = end.minusDays(needed - 1L);
            if (day.datesUntil(end.plusDays(1)).allMatch(d -> quiet(deliberation, d))) {
                return day.datesUntil(end.plusDays(1))
                        .map(d -> deliberation
                                .now()
                                .diary()
                                .checkIn(d)
                                .orElseThrow()
                                .source()
                                .eventId())
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean quiet(Deliberation deliberation, LocalDate day) {
        Programme now = deliberation.now();
        Grading grading = new Grading(now, deliberation.policy());
        return now.diary().checkIn(day).isPresent()
                && new Readings(now, deliberation.policy())
                        .pains(now.startOf(day), now.startOf(day.plusDays(1))).stream()
                                .filter(r -> now.day(r.moment()).equals(day))
                                .allMatch(r -> grading.rise(r) <= 0);
    }
}
