package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Memory;
import dev.backcoach.programme.programme.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The second step of an evaluation (domain.md 5.3): a report is graded with the baseline and the change of its moment;
 * then exactly one of R-AGG-4, 3, 2, 1 and 0 acts on the highest grade. Reports within the settle hours of the first are
 * one episode, which later reports may raise and never lower; one that belonged to nothing is answered once more where a
 * later report belongs to a change. While a flare is open lesser grades only lower what they belong to, where the plan still
 * has it.
 */
public final class WeighReport {

    /** Weighs a report that has just been taken in. */
    public void weigh(Deliberation deliberation, FactNoted fact) {
        new Readings(deliberation.now(), deliberation.policy())
                .of(fact).stream()
                        .filter(r -> deliberation
                                .now()
                                .day(r.moment())
                                .isAfter(deliberation.course().openedOn()))
                        .flatMap(r -> graded(deliberation, r).stream())
                        .filter(a -> deliberation.course().flare() == null
                                || a.grade() == Grade.A4
                                || stands(a, deliberation))
                        .max(Comparator.comparing(Aggravation::grade).thenComparing(a -> a.attributed() != null))
                        .ifPresent(worst -> act(deliberation, worst));
    }

    private static Optional<Aggravation> graded(Deliberation deliberation, Reading reading) {
        Course course = deliberation.course();
        Course.Passed late = LateReport.before(course, reading.moment());
        Window watched = late == null ? course.watched() : late.window();
        Attribution attributed = Attribution.of(deliberation.now(), deliberation.policy(), reading, watched)
                .orElse(null);
        Grading grading = new Grading(deliberation.now(), deliberation.policy());
        Memory.Episode episode = episode(deliberation, reading.moment());
        return grading.grade(reading, attributed)
                .filter(grade -> episode == null
                        || isNewLegPain(deliberation, reading)
                        || episode.raisedBy(grade, attributed != null))
                .map(grade ->
                        new Aggravation(reading, grade, grading.rise(reading), attributed, watched, late, episode));
    }

    /** Whether it belongs to a change of which the plan still has something. */
    private static boolean stands(Aggravation aggravation, Deliberation deliberation) {
        return aggravation.attributed() != null
                && deliberation.course().latestPlan().has(aggravation.change().current());
    }

    private static Memory.Episode episode(Deliberation deliberation, Instant moment) {
        Duration settling =
                deliberation.policy().settling(deliberation.now().profile().delayedResponder());
        return deliberation.course().memory().episodes().stream()
                .filter(e -> Duration.between(e.first(), moment).abs().compareTo(settling) <= 0)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static void act(Deliberation deliberation, Aggravation aggravation) {
        boolean undo = aggravation.late() != null;
        Instant moment = aggravation.reading().moment();
        if (undo && LateReport.onlyRecorded(deliberation, aggravation.late(), moment)) {
            if (aggravation.grade() != Grade.A4) {
                record(deliberation, aggravation);
                return;
            }
            undo = false;
        }
        AggravationRule rule = rule(deliberation, aggravation);
        if (!deliberation.has(rule.id())) {
            return;
        }
        Ruling ruling = deliberation.ruling();
        detected(deliberation, aggravation, ruling);
        if (undo) {
            LateReport.undo(deliberation, aggravation, ruling);
        } else if (deliberation.course().proposal() != null) {
            UUID proposal = deliberation.course().proposal().id();
            ruling.then(id -> new ProposalLapsed(id, proposal, ProposalLapsed.Lapse.FACTS_CHANGED));
        }
        AggravationRule.Told told = rule.act(deliberation, aggravation, ruling);
        followOverride(aggravation, ruling);
        if (undo) {
            LocalDate on = deliberation.now().day(moment);
            ruling.because("R-LATE-1.RECLASSIFIED", Figures.of("on", on));
        } else {
            ruling.because(told.key(), told.args());
        }
    }

    private static AggravationRule rule(Deliberation deliberation, Aggravation aggravation) {
        if (aggravation.grade() == Grade.A4) {
            return isNewLegPain(deliberation, aggravation.reading()) ? new AnswerLegPain() : new AnswerFlare();
        }
        if (aggravation.attributed() == null) {
            return new HoldUnattributed();
        }
        return switch (aggravation.grade()) {
            case A1 -> again(deliberation, aggravation) ? new StepBack() : new HoldWindow();
            case A2 -> new StepBack();
            case A3, A4 -> new TakeBackChange();
        };
    }

    /** Whether it is leg pain newly below the knee that has not been counted in the flare that is open. */
    private static boolean isNewLegPain(Deliberation deliberation, Reading reading) {
        Flare flare = deliberation.course().flare();
        LocalDate counted = deliberation.course().memory().legPainOn();
        return reading.legPain()
                && deliberation.has("R-SAFE-2")
                && (flare == null || counted == null || counted.isBefore(flare.openedOn()));
    }

    /** Tells what became of a coach's override (R-COACH-1). */
    private static void followOverride(Aggravation aggravation, Ruling ruling) {
        Change change = aggravation.change();
        if (change != null && change.override() != null) {
            ruling.fired("R-COACH-1", "AGGRAVATED", Figures.of("override", change.override()), List.of())
                    .then(id -> new OverrideFollowed(
                            id,
                            change.override(),
                            change.exercise(),
                            false,
                            aggravation.grade().name()));
        }
    }

    /** Whether the change has had an A1 before. */
    private static boolean again(Deliberation deliberation, Aggravation aggravation) {
        return deliberation.course().memory().episodes().stream()
                .anyMatch(e -> e.answered() == Grade.A1
                        && aggravation.change().effectiveOn().equals(e.changeOn()));
    }

    private static void detected(Deliberation deliberation, Aggravation aggravation, Ruling ruling) {
        Memory.Episode raised = aggravation.raised();
        Reading reading = aggravation.reading();
        boolean known = aggravation.attributed() != null;
        Grade highest = raised == null || aggravation.grade().compareTo(raised.grade()) > 0
                ? aggravation.grade()
                : raised.grade();
        int number = raised == null ? deliberation.course().memory().episodeCount() + 1 : raised.number();
        Instant first = raised == null ? reading.moment() : raised.first();
        UUID session = known ? aggravation.attributed().session().sessionId() : null;
        reclassified(deliberation, aggravation, session, ruling);
        ruling.then(id -> new AggravationDetected(
                id,
                number,
                highest,
                aggravation.grade(),
                first,
                reading.moment(),
                aggravation.rise(),
                known ? aggravation.change().current() : null,
                known ? aggravation.change().effectiveOn() : null,
                session,
                reading.sourceEvent()));
    }

    private static void reclassified(
            Deliberation deliberation, Aggravation aggravation, UUID sessionId, Ruling ruling) {
        Optional<Diary.Session> session = sessionId == null
                ? Optional.empty()
                : deliberation.now().diary().session(sessionId);
        session.filter(s -> s.state() != SessionState.PROVISIONAL).ifPresent(s -> {
            if (aggravation.late() == null) {
                ruling.fired(
                        "R-LATE-1",
                        "RECLASSIFIED",
                        Figures.of("session", sessionId)
                                .and("from", s.state())
                                .and("to", SessionState.AGGRAVATED)
                                .and("grade", aggravation.grade()),
                        List.of(
                                s.fact().source().eventId(),
                                aggravation.reading().sourceEvent()));
            }
            ruling.then(id ->
                    new SessionReclassified(id, sessionId, s.state(), SessionState.AGGRAVATED, aggravation.grade()));
        });
    }

    private static void record(Deliberation deliberation, Aggravation aggravation) {
        LocalDate on = deliberation.now().day(aggravation.reading().moment());
        deliberation
                .ruling()
                .fired(
                        "R-LATE-1",
                        "RECORDED",
                        Figures.of("on", on)
                                .and(
                                        "horizonDays",
                                        deliberation.policy().answers().horizonDays()),
                        aggravation.inputs())
                .then(id -> new ReportRecorded(id, aggravation.reading().sourceEvent(), on))
                .because("R-LATE-1.RECORDED", Figures.of("on", on));
    }
}
