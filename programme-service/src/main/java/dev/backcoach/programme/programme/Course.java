package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.ProgrammeOpened;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A programme that has been opened.
 *
 * @param openedOn the local day before the first day of plan 1
 * @param setting the policy that it runs under, and how it was adjusted
 * @param plan in effect, or the first one before its day
 * @param next confirmed and not yet in effect, or null
 * @param startExercise the start activity's id
 * @param window that is open, or null
 * @param verdict the last one, where it did not pass a window and may still be judged again, or null
 * @param passed windows that passed, oldest first, no older than late reports act
 * @param passedWindows how many have passed in all
 * @param baselines as they changed, oldest first; the last one holds now
 * @param firstWorsts the daily worst of the first observed days of plan 1
 * @param proposal that waits, or null
 * @param proposals how many there have been
 * @param review that waits for the coach, or null
 * @param blocked by this outcome, or null
 * @param pauses why everything rests; empty while it does not
 * @param increasesHeld whether R-SAFE-3 keeps increases back
 * @param passHeld whether a passed window still has its candidate due
 * @param gates that are open
 * @param flare that is open, or null
 * @param presence how lately something was done and told
 * @param aim where it leads to
 * @param memory of aggravations, bars and refusals
 */
public record Course(
        LocalDate openedOn,
        PolicySetting setting,
        Plan plan,
        Plan next,
        String startExercise,
        Window window,
        Verdict verdict,
        List<Passed> passed,
        int passedWindows,
        List<BaselineStep> baselines,
        List<DayWorst> firstWorsts,
        Proposal proposal,
        int proposals,
        ReviewKind review,
        ScreenOutcome blocked,
        List<Pause> pauses,
        boolean increasesHeld,
        boolean passHeld,
        List<Gate> gates,
        Flare flare,
        Presence presence,
        Aim aim,
        Memory memory) {

    /**
     * A window that has passed.
     *
     * @param on the local day of the verdict
     */
    public record Passed(Window window, LocalDate on, Instant at) {}

    /**
     * A judgement that did not pass.
     *
     * @param window as it was judged
     */
    public record Verdict(Window window, Instant at) {}

    /** Baselines that hold from a local day on. */
    public record BaselineStep(LocalDate from, Baselines baselines) {}

    /** The worst pain of an observed day, 0 to 10. */
    public record DayWorst(LocalDate day, int worst) {}

    /**
     * A gate that is open.
     *
     * @param session that showed it, or null where a verdict did
     */
    public record Gate(String gate, Instant since, UUID session) {}

    public Course {
        passed = List.copyOf(passed);
        baselines = List.copyOf(baselines);
        firstWorsts = List.copyOf(firstWorsts);
        pauses = List.copyOf(pauses);
        gates = List.copyOf(gates);
    }

    /** The window that reports belong to: the open one, else the one that an open flare or a waiting review has closed. */
    public Window watched() {
        boolean held = window == null && verdict != null && (flare != null || review != null);
        return held ? verdict.window() : window;
    }

    /** The plan that a local day belongs to. */
    public Plan planOn(LocalDate day) {
        return next != null && !day.isBefore(next.effectiveOn()) ? next : plan;
    }

    /** The plan with all that is decided. */
    public Plan latestPlan() {
        return next == null ? plan : next;
    }

    /** The baselines in force on a local day. */
    public Baselines baselinesOn(LocalDate day) {
        Baselines found = baselines.getFirst().baselines();
        for (BaselineStep step : baselines) {
            if (!step.from().isAfter(day)) {
                found = step.baselines();
            }
        }
        return found;
    }

    /** Whether the gate is open. */
    public boolean open(String gate) {
        return gates.stream().anyMatch(g -> g.gate().equals(gate));
    }

    /** The start activity as it is prescribed. */
    public Prescription startItem() {
        return latestPlan().item(startExercise).orElseThrow();
    }

    /** Whether it runs: neither blocked nor paused. */
    public boolean runs() {
        return blocked == null && !paused();
    }

    /** The policy's id, for example {@code STRICT@1}. */
    public String policy() {
        return setting.policy();
    }

    /** Whether everything rests, though nothing is unsafe. */
    public boolean paused() {
        return !pauses.isEmpty();
    }

    /** Whether nothing is under way: no window, proposal, review, block, pause, flare or held pass (R-WIN-0). */
    public boolean idle() {
        return window == null && proposal == null && review == null && flare == null && runs() && !passHeld;
    }

    /** As a programme begins. */
    static Course opened(ProgrammeOpened event, Diary diary) {
        Prescription start = event.start();
        LocalDate openedOn = start.since().minusDays(1);
        return new Course(
                openedOn,
                PolicySetting.of(event.policy()),
                new Plan(1, start.since(), List.of(start)),
                null,
                start.exercise(),
                null,
                null,
                List.of(),
                0,
                List.of(new BaselineStep(openedOn, event.baselines())),
                diary.checkIns().stream()
                        .filter(c -> c.date().isAfter(openedOn))
                        .limit(7)
                        .map(c -> new DayWorst(c.date(), c.worstSinceLast()))
                        .toList(),
                null,
                0,
                null,
                null,
                List.of(),
                false,
                false,
                List.of(),
                null,
                Presence.from(openedOn),
                Aim.OPEN,
                Memory.EMPTY);
    }
}
