package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.IncreasesHeld;
import dev.backcoach.programme.event.IncreasesReleased;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.ProgrammeOpened;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProgrammeResumed;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.event.StageEntered;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowExtended;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.event.WindowRestarted;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.plan.WindowKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What the outcomes of decisions do to a course. */
final class OutcomeFold {

    /** Longer than late reports act, so that what they need is still there. */
    private static final int DAYS_REMEMBERED = 63;

    private OutcomeFold() {}

    static Programme after(Programme before, Outcome event) {
        if (event instanceof ProgrammeOpened opened) {
            return before.with(opened(before, opened));
        }
        LocalDate today = before.day(before.asOf());
        CourseDraft draft = new CourseDraft(before.course());
        draft.advanceTo(today);
        fold(draft, event, today);
        forget(draft, today);
        Programme now = before.with(draft.done());
        return switch (event) {
            case AggravationDetected a
            when a.session() != null -> now.with(now.diary().with(a.session(), SessionState.AGGRAVATED, a.grade()));
            case SessionReclassified r -> now.with(now.diary().with(r.sessionId(), r.to(), r.grade()));
            default -> now;
        };
    }

    private static Course opened(Programme before, ProgrammeOpened event) {
        Prescription start = event.start();
        LocalDate openedOn = start.since().minusDays(1);
        return new Course(
                openedOn,
                event.policy(),
                new Plan(1, start.since(), List.of(start)),
                null,
                start.exercise(),
                null,
                null,
                List.of(),
                0,
                List.of(new Course.BaselineStep(openedOn, event.baselines())),
                before.diary().checkIns().stream()
                        .filter(c -> c.date().isAfter(openedOn))
                        .limit(7)
                        .map(c -> new Course.DayWorst(c.date(), c.worstSinceLast()))
                        .toList(),
                null,
                0,
                null,
                null,
                false,
                false,
                false,
                List.of(),
                Memory.EMPTY);
    }

    private static void fold(CourseDraft draft, Outcome event, LocalDate today) {
        switch (event) {
            case ProgrammeOpened _ -> throw new IllegalStateException("a programme opens once");
            case ExerciseAdded e -> {
                draft.changePlan(e.planVersion(), e.item().since(), today, items -> with(items, e.item()));
                draft.memory.toReplace = null;
            }
            case ExerciseRemoved e -> removed(draft, e, today);
            case ExerciseBarred e -> draft.memory.barredUntil.put(e.exercise(), e.until());
            case DoseStepped e -> {
                draft.changePlan(
                        e.planVersion(),
                        e.item().since(),
                        today,
                        items -> replaced(items, e.item().exercise(), e.item()));
                lowered(draft, e.item().exercise(), e.item().exercise());
            }
            case VariantRegressed e -> {
                draft.changePlan(
                        e.planVersion(), e.item().since(), today, items -> replaced(items, e.from(), e.item()));
                draft.startExercise =
                        draft.startExercise.equals(e.from()) ? e.item().exercise() : draft.startExercise;
                lowered(draft, e.from(), e.item().exercise());
            }
            case WindowOpened e -> {
                draft.window = e.window();
                draft.verdict = null;
                draft.passHeld = false;
            }
            case WindowExtended e -> {
                draft.verdict = new Course.Verdict(draft.window.lastDay(), e.judgedAt());
                draft.window = draft.window.until(e.lastDay());
            }
            case WindowRestarted e -> {
                draft.window = draft.window.restartedOn(e.firstDay());
                draft.verdict = null;
            }
            case WindowPassed e -> passed(draft, e);
            case WindowFailed e -> failed(draft, e);
            case WindowClosed _ -> {
                draft.window = null;
                draft.verdict = null;
            }
            case GatePassed e -> draft.gates.add(new Course.Gate(e.gate(), e.at()));
            case AggravationDetected e -> aggravated(draft, e, today);
            case ChangeProposed e -> {
                draft.proposal = e.proposal();
                draft.proposals = e.proposal().revision();
                draft.passHeld = false;
            }
            case ProposalConfirmed _, ProposalLapsed _ -> draft.proposal = null;
            case ProposalRejected e -> {
                draft.proposal = null;
                draft.memory.refusedUntil.put(e.exercise(), e.notBefore());
            }
            case IncreasesHeld _ -> draft.increasesHeld = true;
            case IncreasesReleased _ -> draft.increasesHeld = false;
            case ReviewRequested e -> {
                draft.review = e.kind();
                draft.passHeld = false;
            }
            case ReviewResolved _ -> draft.review = null;
            case ProgrammeStopped e -> {
                draft.blocked = e.outcome();
                draft.passHeld = false;
            }
            case ProgrammePaused _ -> {
                draft.paused = true;
                draft.passHeld = false;
            }
            case ProgrammeResumed _ -> {
                draft.blocked = null;
                draft.paused = false;
            }
            case StageEntered _, SessionReclassified _, ReferralAdvised _, ReportRecorded _ -> {}
        }
    }

    /** A change that is stepped inside its own window has been lowered: increases open a window of their own. */
    private static void lowered(CourseDraft draft, String exercise, String lower) {
        if (draft.window != null
                && draft.window.change() != null
                && draft.window.change().current().equals(exercise)) {
            draft.window = draft.window.watching(draft.window.change().downTo(lower));
        }
    }

    private static void removed(CourseDraft draft, ExerciseRemoved e, LocalDate today) {
        draft.changePlan(
                e.planVersion(),
                e.on(),
                today,
                items -> items.stream()
                        .filter(i -> !i.exercise().equals(e.exercise()))
                        .toList());
        if (e.why() == Removal.TAKEN_BACK) {
            draft.memory.takenBack.merge(e.exercise(), 1, Integer::sum);
        }
        if (e.why() != Removal.EXCLUDED) {
            draft.memory.toReplace = e.exercise();
        }
    }

    private static void passed(CourseDraft draft, WindowPassed e) {
        draft.window = null;
        draft.verdict = null;
        draft.baselines.add(new Course.BaselineStep(e.on(), e.baselines()));
        draft.passed.add(new Course.Passed(e.window(), e.on(), e.judgedAt()));
        if (e.window().kind() == WindowKind.NORMAL) {
            draft.passedWindows++;
            draft.passHeld = true;
            draft.plan.items().forEach(i -> draft.memory.provenRungs.merge(i.exercise(), i.rung(), Math::max));
        }
    }

    private static void failed(CourseDraft draft, WindowFailed e) {
        draft.passed.removeIf(p -> p.at().equals(e.judgedAt()));
        draft.gates.removeIf(g -> g.since().equals(e.judgedAt()));
        if (e.window().kind() == WindowKind.NORMAL) {
            draft.passedWindows--;
        }
        draft.passHeld = false;
    }

    private static void aggravated(CourseDraft draft, AggravationDetected e, LocalDate today) {
        List<Memory.Episode> episodes = draft.memory.episodes;
        Memory.Episode before = episodes.stream()
                .filter(x -> x.number() == e.episode())
                .findFirst()
                .orElse(null);
        if (before == null) {
            draft.memory.episodeCount = e.episode();
            episodes.add(new Memory.Episode(
                    e.episode(), e.firstMoment(), e.grade(), e.attributedTo(), e.changeOn(), List.of(e.sourceEvent())));
            if (e.attributedTo() == null) {
                draft.memory.unattributed.add(today);
            }
        } else {
            episodes.set(
                    episodes.indexOf(before),
                    new Memory.Episode(
                            e.episode(),
                            e.firstMoment(),
                            e.grade(),
                            before.attributedTo() == null ? e.attributedTo() : before.attributedTo(),
                            before.changeOn() == null ? e.changeOn() : before.changeOn(),
                            Stream.concat(before.reports().stream(), Stream.of(e.sourceEvent()))
                                    .toList()));
        }
        draft.passHeld = false;
    }

    private static List<Prescription> with(List<Prescription> items, Prescription item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    private static List<Prescription> replaced(List<Prescription> items, String exercise, Prescription by) {
        return items.stream().map(i -> i.exercise().equals(exercise) ? by : i).toList();
    }

    private static void forget(CourseDraft draft, LocalDate today) {
        LocalDate oldest = today.minusDays(DAYS_REMEMBERED);
        draft.passed.removeIf(p -> p.on().isBefore(oldest));
        draft.memory.episodes.removeIf(
                e -> e.first().isBefore(oldest.atStartOfDay(ZoneOffset.UTC).toInstant()));
        draft.memory.unattributed.removeIf(d -> d.isBefore(oldest));
        while (draft.baselines.size() > 1 && draft.baselines.get(1).from().isBefore(oldest)) {
            draft.baselines.removeFirst();
        }
    }
}
