package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.List;

/** What the engine has against a rung that a coach prescribes (R-COACH-1). */
public final class Objections {

    private Objections() {}

    /** Coded, such as {@code PREREQUISITE} or {@code WINDOW_OPEN}; empty where it has nothing against it. */
    public static List<String> to(Deliberation deliberation, Exercise exercise, int rung) {
        List<String> objections = new ArrayList<>();
        Course course = deliberation.course();
        if (course.window() != null) {
            objections.add("WINDOW_OPEN");
        }
        if (course.flare() != null) {
            objections.add("FLARE_OPEN");
        }
        if (course.review() != null) {
            objections.add("REVIEW_" + course.review());
        }
        Fit fit = new Filters(deliberation).fit(exercise, rung, null);
        if (!fit.isGiven()) {
            objections.add(fit.because());
        }
        return objections;
    }
}
