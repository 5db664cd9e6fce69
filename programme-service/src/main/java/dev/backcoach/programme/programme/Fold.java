package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.ClientErased;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SessionSettled;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.WeakLinksNoted;
import dev.backcoach.programme.event.WorkshopNoted;
import dev.backcoach.programme.plan.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** What each event does to what is known. */
final class Fold {

    private static final int FIRST_OBSERVED_DAYS = 7;

    private Fold() {}

    static Programme after(Programme before, ProgrammeEvent event) {
        return switch (event) {
            case FactNoted fact -> noted(seeded(before, fact), fact);
            case DecisionTaken taken -> decided(before, taken);
            case SessionSettled settled ->
                at(before, settled.at()).with(before.diary().with(settled.sessionId(), settled.state(), null));
            case Outcome outcome -> OutcomeFold.after(before, outcome);
            case ClientErased _ -> Programme.UNKNOWN;
        };
    }

    private static Programme seeded(Programme before, FactNoted fact) {
        return before.seed() != null
                ? before
                : new Programme(
                        fact.source().eventId(),
                        before.decisions(),
                        before.asOf(),
                        before.profile(),
                        before.diary(),
                        before.trend(),
                        before.course());
    }

    private static Programme at(Programme before, Instant asOf) {
        Instant latest = before.asOf() == null || asOf.isAfter(before.asOf()) ? asOf : before.asOf();
        return new Programme(
                before.seed(),
                before.decisions(),
                latest,
                before.profile(),
                before.diary(),
                before.trend(),
                before.course());
    }

    private static Programme decided(Programme before, DecisionTaken taken) {
        Programme now = at(before, taken.why().asOf());
        return new Programme(
                now.seed(), now.decisions() + 1, now.asOf(), now.profile(), now.diary(), now.trend(), now.course());
    }

    private static Programme noted(Programme before, FactNoted event) {
        Profile profile = before.profile();
        return switch (event) {
            case RegistrationNoted fact ->
                before.with(profile.withZone(fact.timeZone(), fact.source().version()));
            case TimeZoneNoted fact ->
                before.with(profile.withZone(fact.timeZone(), fact.source().version()));
            case CoachNoted fact -> before.with(profile.with(fact));
            case ConsentNoted fact -> before.with(profile.with(fact));
            case ScreenNoted fact -> before.with(profile.with(fact));
            case TriggerProfileNoted fact -> before.with(profile.with(fact));
            case StartingPointNoted fact ->
                measured(
                        before.with(profile.with(fact)
                                .with(profile.tasks()
                                        .told(
                                                fact,
                                                before.day(fact.source()
                                                        .occurredAt()
                                                        .toInstant())))),
                        fact.source().occurredAt(),
                        fact.functionScore(),
                        fact.confidence(),
                        null);
            case IntakeCompletionNoted fact -> before.with(profile.with(fact));
            case AssessmentNoted fact -> tested(before.with(profile.with(fact)));
            case WeakLinksNoted fact -> before.with(profile.with(fact));
            case WorkshopNoted fact -> before.with(profile.withWorkshop(fact.workshop()));
            case OutcomeNoted fact -> measured(before, fact.at(), fact.function(), fact.confidence(), fact.ticks());
            case SessionNoted fact -> {
                LocalDate day = before.day(fact.endedAt().toInstant());
                yield present(before.with(before.diary().with(fact)), p -> p.withSession(day));
            }
            case SymptomNoted fact -> {
                LocalDate day = before.day(fact.moment().toInstant());
                yield before.with(before.diary().with(fact))
                        .with(profile.with(profile.tasks().told(fact, day)));
            }
            case CheckInNoted fact -> {
                Course.DayWorst worst = new Course.DayWorst(fact.date(), fact.worstSinceLast());
                Programme now = before.with(before.diary().with(fact))
                        .with(before.trend().with(worst));
                yield withFirstWorst(present(now, p -> p.withReport(fact.date())), fact);
            }
        };
    }

    private static Programme present(Programme before, UnaryOperator<Presence> report) {
        if (before.course() == null) {
            return before;
        }
        Presence now = report.apply(before.course().presence());
        if (now.equals(before.course().presence()) || before.course().pauses().contains(Pause.LONG_BREAK)) {
            return before;
        }
        CourseDraft draft = new CourseDraft(before.course());
        draft.presence = now;
        return before.with(draft.done());
    }

    private static Programme tested(Programme before) {
        if (before.course() == null) {
            return before;
        }
        CourseDraft draft = new CourseDraft(before.course());
        draft.aim = draft.aim.tested();
        return before.with(draft.done());
    }

    private static Programme measured(
            Programme before, OffsetDateTime at, Double function, Integer confidence, Integer ticks) {
        LocalDate day = before.day(at.toInstant());
        return before.with(before.trend().with(new Trend.Measure(day, function, confidence, ticks)));
    }

    /** Keeps the first observed days of plan 1, with which R-GATE-1 compares, for as long as the programme lasts. */
    private static Programme withFirstWorst(Programme before, CheckInNoted fact) {
        Course course = before.course();
        if (course == null || !fact.date().isAfter(course.openedOn())) {
            return before;
        }
        List<Course.DayWorst> worsts = new ArrayList<>(course.firstWorsts());
        worsts.removeIf(w -> w.day().equals(fact.date()));
        worsts.add(new Course.DayWorst(fact.date(), fact.worstSinceLast()));
        worsts.sort(Comparator.comparing(Course.DayWorst::day));
        List<Course.DayWorst> first = worsts.subList(0, Math.min(FIRST_OBSERVED_DAYS, worsts.size()));
        if (first.equals(course.firstWorsts())) {
            return before;
        }
        CourseDraft draft = new CourseDraft(course);
        draft.firstWorsts.clear();
        draft.firstWorsts.addAll(first);
        return before.with(draft.done());
    }
}
