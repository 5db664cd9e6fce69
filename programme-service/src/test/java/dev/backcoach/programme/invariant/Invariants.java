package dev.backcoach.programme.invariant;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.dose.Exclusions;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.ItemsResumed;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.policy.Pulse;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The invariants of domain.md 5.7, asked of a life that has been lived. */
final class Invariants {

    static final String ONE_CHANGE = "no plan has more than one open change, and nothing increases inside a window";
    static final String HOLDS = "nothing increases in a flare, a review or with an overdue pulse";
    static final String OBSERVED = "an unobserved window never passes";
    static final String SAFE = "a blocking outcome stops everything";
    static final String EXCLUDED = "nothing excluded is ever prescribed";
    static final String GATES = "no gate is passed without its condition";
    static final String START = "the start activity stays while the programme runs";
    static final String FLARE = "an activity that is lost opens a flare";
    static final String NEXT = "while it runs there is always something under way";

    private final Life life;
    private final Set<String> broken = new TreeSet<>();

    private Invariants(Life life) {
        this.life = life;
    }

    /** Those that the life breaks; none where the rules hold. */
    static Set<String> brokenBy(Life life) {
        Invariants invariants = new Invariants(life);
        life.moments().forEach(invariants::check);
        return invariants.broken;
    }

    private void check(Life.Moment moment) {
        Programme now = moment.before();
        for (ProgrammeEvent event : moment.events()) {
            if (now.course() != null) {
                event(now, event);
            }
            now = now.after(event);
        }
        if (now.course() != null) {
            after(now);
            flared(moment, now);
        }
    }

    /** A lost activity is A4 whatever its pain, where its episode has not been answered as that already. */
    private void flared(Life.Moment moment, Programme now) {
        Course before = moment.before().course();
        if (before == null || !before.runs() || !now.course().runs()) {
            return;
        }
        for (ProgrammeEvent event : moment.events()) {
            if (event instanceof SymptomNoted told && told.activityLost() != null) {
                Instant at = told.moment().toInstant();
                boolean answered = before.memory().episodes().stream()
                        .filter(e -> e.grade() == Grade.A4)
                        .anyMatch(e -> Duration.between(e.first(), at).abs().toHours() <= 72);
                boolean counts = now.day(at).isAfter(before.openedOn()) && !answered;
                require(!counts || now.course().flare() != null, FLARE);
            }
        }
    }

    private void event(Programme before, ProgrammeEvent event) {
        Course course = before.course();
        if (event instanceof ChangeProposed || increases(event)) {
            require(course.window() == null, ONE_CHANGE);
            require(course.flare() == null && course.review() == null && !overdue(before), HOLDS);
            require(course.blocked() == null, SAFE);
        }
        if (event instanceof WindowOpened) {
            require(course.window() == null, ONE_CHANGE);
        }
        if (event instanceof WindowPassed passed) {
            require(observed(before, passed.window()), OBSERVED);
        }
        if (event instanceof ExerciseAdded added) {
            gated(before, added.item());
        }
        if (event instanceof VariantAdvanced advanced) {
            gated(before, advanced.item());
        }
        if (event instanceof DoseStepped stepped && increases(event)) {
            gated(before, stepped.item());
        }
        if (event instanceof GatePassed passed) {
            require(condition(before, passed.gate()), GATES);
        }
    }

    private static boolean increases(ProgrammeEvent event) {
        return switch (event) {
            case ExerciseAdded _, VariantAdvanced _, ItemsResumed _ -> true;
            case DoseStepped stepped -> stepped.item().rung() > stepped.fromRung();
            default -> false;
        };
    }

    private boolean overdue(Programme before) {
        HoldIncreases pulses = new HoldIncreases();
        Pulse pulse = new Deliberation(before, life.book()).policy().pulse();
        LocalDate hold = pulses.pulseDue(before, pulse).plusDays(pulse.overdueDays());
        return before.day(before.asOf()).isAfter(hold);
    }

    private static boolean observed(Programme before, Window window) {
        long days = before.diary().checkIns().stream()
                .filter(c -> window.covers(c.date()))
                .count();
        return window.kind() == WindowKind.CALM ? days >= 5 : days >= Math.ceil(10.0 / 14 * window.length() - 1e-9);
    }

    /** Every rung behind a gate finds it open. */
    private void gated(Programme before, Prescription item) {
        Exercise exercise = Story.ALL.exercise(item.exercise());
        Stage stage = exercise.stageOf(item.rung());
        Course course = before.course();
        require(stage.compareTo(Stage.STRENGTH) < 0 || course.open("R-GATE-1"), GATES);
        require(stage != Stage.ENDURANCE || course.open("R-GATE-2/" + exercise.chain()), GATES);
        require(stage != Stage.FUNDAMENTAL || course.open("R-GATE-3"), GATES);
        require(stage != Stage.SPORT || course.open("R-GATE-4"), GATES);
    }

    /** The condition of a gate, reckoned anew; the session that shows R-GATE-2 is looked for in the diary. */
    private boolean condition(Programme before, String gate) {
        return switch (gate) {
            case "R-GATE-1" -> calmed(before);
            case "R-GATE-3" -> {
                Map<String, Double> first = before.profile().firstScores();
                Map<String, Double> scores = before.profile().assessment().scores();
                yield scores.size() >= 6
                        && scores.entrySet().stream()
                                .allMatch(
                                        e -> e.getValue() < 0.4 || first.get(e.getKey()) - e.getValue() >= 0.2 - 1e-9);
            }
            case "R-GATE-4" ->
                before.course().passedWindows() >= 2
                        && before.trend().function().orElse(0.0) >= 8
                        && before.trend().confidence().orElse(0) >= 7;
            default -> before.diary().sessions().stream().anyMatch(s -> s.state() == SessionState.SETTLED_OK);
        };
    }

    /** The condition of R-GATE-1, reckoned from the diary anew. */
    private boolean calmed(Programme before) {
        List<Integer> last = before.trend().lastWorsts(before.day(before.asOf()), 7).stream()
                .sorted()
                .toList();
        List<Integer> first = before.course().firstWorsts().stream()
                .map(Course.DayWorst::worst)
                .sorted()
                .toList();
        double now = last.get(last.size() / 2);
        double then = first.get(first.size() / 2);
        return now <= 5 && (now <= 2 || now <= then);
    }

    private void after(Programme now) {
        Course course = now.course();
        if (blockingPulse(now) || blockingScreen(now)) {
            require(course.blocked() != null, SAFE);
        }
        if (!course.runs()) {
            return;
        }
        require(course.latestPlan().has(course.startExercise()) || course.review() != null, START);
        Exclusions exclusions = new Exclusions(Story.ALL);
        for (Prescription item : course.latestPlan().items()) {
            require(
                    exclusions
                            .health(now.profile(), Story.ALL.exercise(item.exercise()))
                            .isEmpty(),
                    EXCLUDED);
        }
        boolean underWay = course.window() != null
                || course.proposal() != null
                || course.review() != null
                || course.flare() != null
                || course.passHeld();
        require(underWay, NEXT);
    }

    private static boolean blockingPulse(Programme now) {
        ScreenNoted pulse = now.profile().pulse();
        ScreenNoted screen = now.profile().screen();
        return pulse != null
                && pulse.outcome().blocks()
                && pulse.source().version() > screen.source().version();
    }

    private static boolean blockingScreen(Programme now) {
        return now.profile().screen().outcome().blocks();
    }

    private void require(boolean holds, String invariant) {
        if (!holds) {
            broken.add(invariant);
        }
    }
}
