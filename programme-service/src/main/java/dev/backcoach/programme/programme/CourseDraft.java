package dev.backcoach.programme.programme;

import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A course while an event is being folded into it. */
final class CourseDraft {

    final LocalDate openedOn;
    final String policy;
    Plan plan;
    Plan next;
    String startExercise;
    Window window;
    Course.Verdict verdict;
    final List<Course.Passed> passed;
    int passedWindows;
    final List<Course.BaselineStep> baselines;
    final List<Course.DayWorst> firstWorsts;
    Proposal proposal;
    int proposals;
    ReviewKind review;
    ScreenOutcome blocked;
    boolean paused;
    boolean increasesHeld;
    boolean passHeld;
    final List<Course.Gate> gates;
    final MemoryDraft memory;

    CourseDraft(Course from) {
        openedOn = from.openedOn();
        policy = from.policy();
        plan = from.plan();
        next = from.next();
        startExercise = from.startExercise();
        window = from.window();
        verdict = from.verdict();
        passed = new ArrayList<>(from.passed());
        passedWindows = from.passedWindows();
        baselines = new ArrayList<>(from.baselines());
        firstWorsts = new ArrayList<>(from.firstWorsts());
        proposal = from.proposal();
        proposals = from.proposals();
        review = from.review();
        blocked = from.blocked();
        paused = from.paused();
        increasesHeld = from.increasesHeld();
        passHeld = from.passHeld();
        gates = new ArrayList<>(from.gates());
        memory = new MemoryDraft(from.memory());
    }

    Course done() {
        return new Course(
                openedOn,
                policy,
                plan,
                next,
                startExercise,
                window,
                verdict,
                passed,
                passedWindows,
                baselines,
                firstWorsts,
                proposal,
                proposals,
                review,
                blocked,
                paused,
                increasesHeld,
                passHeld,
                gates,
                memory.done());
    }

    /** Makes the next plan the plan once its day has come. */
    void advanceTo(LocalDate day) {
        if (next != null && !next.effectiveOn().isAfter(day)) {
            plan = next;
            next = null;
        }
    }

    /**
     * Changes the items from a local day on. What takes effect later than today becomes the next plan; what takes effect
     * at once also changes the plan that is to follow.
     */
    void changePlan(int version, LocalDate on, LocalDate today, UnaryOperator<List<Prescription>> change) {
        if (on.isAfter(today)) {
            Plan from = next == null ? plan : next;
            next = new Plan(version, on, change.apply(from.items()));
        } else {
            plan = new Plan(version, on, change.apply(plan.items()));
            if (next != null) {
                next = new Plan(version + 1, next.effectiveOn(), change.apply(next.items()));
                next = next.items().equals(plan.items()) ? null : next;
            }
        }
    }

    /** What a programme remembers, while an event is being folded into it. */
    static final class MemoryDraft {

        final List<Memory.Episode> episodes;
        int episodeCount;
        final List<LocalDate> unattributed;
        final TreeMap<String, Integer> takenBack;
        String toReplace;
        final TreeMap<String, LocalDate> barredUntil;
        final TreeMap<String, LocalDate> refusedUntil;
        final TreeMap<String, Integer> provenRungs;

        MemoryDraft(Memory from) {
            episodes = new ArrayList<>(from.episodes());
            episodeCount = from.episodeCount();
            unattributed = new ArrayList<>(from.unattributed());
            takenBack = new TreeMap<>(from.takenBack());
            toReplace = from.toReplace();
            barredUntil = new TreeMap<>(from.barredUntil());
            refusedUntil = new TreeMap<>(from.refusedUntil());
            provenRungs = new TreeMap<>(from.provenRungs());
        }

        Memory done() {
            return new Memory(
                    episodes, episodeCount, unattributed, takenBack, toReplace, barredUntil, refusedUntil, provenRungs);
        }
    }
}
