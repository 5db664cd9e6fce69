package dev.backcoach.programme.api;

import dev.backcoach.programme.api.TodayView.Notice;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.content.ExerciseFile;
import dev.backcoach.programme.content.Explanations;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.policy.Grades;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.Windows;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.today.Asked;
import dev.backcoach.programme.today.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a day tells the client beside its exercises. */
@ApplicationScoped
public class DayWords {

    private static final String PRESSURE = "PRESSURE";

    private final Explanations explanations;
    private final Timing timing;

    DayWords(Explanations explanations, Timing timing) {
        this.explanations = explanations;
        this.timing = timing;
    }

    /** Why it rests, or what is out of the ordinary; the most urgent first. */
    List<Notice> notices(Programme programme, LocalDate today) {
        List<Notice> notices = new ArrayList<>();
        Course course = programme.course();
        if (course == null) {
            boolean blocked = programme.profile().screen() != null
                    && programme.profile().screen().outcome().blocks();
            notices.add(
                    blocked
                            ? notice("BLOCKED_" + programme.profile().screen().outcome(), Figures.none())
                            : notice("AWAITING_INTAKE", Figures.none()));
            return notices;
        }
        if (course.blocked() != null) {
            notices.add(notice("BLOCKED_" + course.blocked(), Figures.none()));
            return notices;
        }
        for (Pause pause : course.pauses()) {
            notices.add(notice("PAUSED_" + pause, Figures.none()));
        }
        if (course.runs()) {
            running(notices, programme, today);
        }
        return notices;
    }

    private void running(List<Notice> notices, Programme programme, LocalDate today) {
        Course course = programme.course();
        if (course.flare() != null) {
            notices.add(notice("FLARE", Figures.none()));
        }
        if (course.increasesHeld()) {
            notices.add(notice("PULSE_OVERDUE", Figures.none()));
        }
        if (course.review() != null) {
            notices.add(notice("REVIEW", Figures.none()));
        }
        LocalDate first = course.planOn(today).effectiveOn();
        if (first.isAfter(today)) {
            notices.add(notice("BEGINS", Figures.of("on", first)));
        }
    }

    private Notice notice(String kind, Figures figures) {
        return new Notice(kind, say("TODAY." + kind, figures));
    }

    /** What is worth telling, by what the client's policy takes for an aggravation. */
    List<String> watchFor(Programme programme, Policy policy, LocalDate today) {
        if (programme.course() == null || !programme.course().runs()) {
            return List.of();
        }
        Baselines usual = programme.course().baselinesOn(today);
        Grades grades = policy.grades();
        String pain = grades.toleratedUpTo() > 0
                ? say("TODAY.WATCH_TOLERANT", Figures.of("tolerated", grades.toleratedUpTo()))
                : say("TODAY.WATCH", Figures.of("usual", usual.usual()));
        return List.of(
                pain, say("TODAY.WATCH_MORNING", Figures.of("minutes", usual.stiffness() + grades.stiffnessMargin())));
    }

    /** What to watch for with one exercise. */
    List<String> watchFor(ExerciseFile.Entry exercise, boolean waits, Windows windows) {
        List<String> watch = new ArrayList<>();
        if (waits) {
            watch.add(say("R-AM-1.WAIT", Figures.of("hours", timing.risingHours())));
        }
        if (exercise.role().equals(Role.RELIEF.name()) && exercise.loads().contains(PRESSURE)) {
            watch.add(say(
                    "TODAY.ROLLING",
                    Figures.of("from", windows.softDiscomfort()).and("hard", windows.hardDiscomfort())));
        }
        return watch;
    }

    /** The question in words. */
    String asked(Asked asked, LocalDate today) {
        boolean earlierMorning =
                asked.question() == Asked.Question.CHECK_IN && asked.about().isBefore(today);
        return say("ASKED." + asked.question() + (earlierMorning ? "_EARLIER" : ""), Figures.of("on", asked.about()));
    }

    /** A task of daily life by its name. */
    String task(String activity) {
        return say("TASK." + activity, Figures.none());
    }

    private String say(String key, Figures figures) {
        return explanations.say(key, figures.map()).client();
    }
}
