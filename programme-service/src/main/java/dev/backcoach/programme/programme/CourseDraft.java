package dev.backcoach.programme.programme;

import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A course while an event is being folded into it. */
final class CourseDraft {

    final LocalDate openedOn;
    PolicySetting setting;
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
    final List<Pause> pauses;
    boolean increasesHeld;
    boolean passHeld;
    final List<Course.Gate> gates;
    Flare flare;
    Presence presence;
    Aim aim;
    final MemoryDraft memory;

    CourseDraft(Course from) {
        openedOn = from.openedOn();
        setting = from.setting();
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
        pauses = new ArrayList<>(from.pauses());
        increasesHeld = from.increasesHeld();
        passHeld = from.passHeld();
        gates = new ArrayList<>(from.gates());
        flare = from.flare();
        presence = from.presence();
        aim = from.aim();
        memory = new MemoryDraft(from.memory());
    }

    Course done() {
        return new Course(
                openedOn,
                setting,
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
                pauses,
                increasesHeld,
                passHeld,
                gates,
                flare,
                presence,
                aim,
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
}
