package dev.backcoach.programme.analytics;

import dev.backcoach.programme.analytics.Coded.CheckInRecorded;
import dev.backcoach.programme.analytics.Coded.IntakeCompleted;
import dev.backcoach.programme.analytics.Coded.OutcomeMeasured;
import dev.backcoach.programme.analytics.Coded.ProfileDerived;
import dev.backcoach.programme.analytics.Coded.ScreenEvaluated;
import dev.backcoach.programme.analytics.Coded.SessionLogged;
import dev.backcoach.programme.analytics.Coded.StartingPointIdentified;
import dev.backcoach.programme.analytics.Coded.SymptomReported;
import dev.backcoach.programme.analytics.Coded.WeakLinksFound;
import dev.backcoach.programme.analytics.Coded.When;
import dev.backcoach.programme.analytics.Coded.WorkshopCompleted;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.WeakLinksNoted;
import dev.backcoach.programme.event.WorkshopNoted;

/** What of another service's fact is told under a pseudonym. */
record FactCoding(When when, Codes codes) {

    /** Null where nothing is told. */
    Coded of(FactNoted fact) {
        return switch (fact) {
            case SessionNoted e -> session(e);
            case CheckInNoted e ->
                new CheckInRecorded(
                        when,
                        codes.reference(e.checkInId()),
                        e.revision(),
                        e.date(),
                        e.stiffnessMinutes(),
                        e.painNow(),
                        e.worstSinceLast(),
                        e.illOrTravelling());
            case SymptomNoted e ->
                new SymptomReported(
                        when, codes.reference(e.symptomId()), e.revision(), e.pain(), e.belowKnee(), e.cause());
            case OutcomeNoted e -> new OutcomeMeasured(when, e.function(), e.confidence(), e.ticks());
            case ScreenNoted e -> new ScreenEvaluated(when, codes.code(e.questionnaire()), e.outcome());
            case TriggerProfileNoted e ->
                new ProfileDerived(
                        when,
                        e.severity(),
                        e.irritability(),
                        e.delayedResponder(),
                        e.painUsual(),
                        e.painWorst(),
                        e.stiffnessMinutes(),
                        e.legPainBelowKnee());
            case StartingPointNoted e ->
                new StartingPointIdentified(
                        when,
                        e.daysPerWeek(),
                        e.minutesPerDay(),
                        e.confidence(),
                        e.functionScore(),
                        e.knownPainFree().size());
            case IntakeCompletionNoted e -> new IntakeCompleted(when, codes.code(e.mode()));
            case AssessmentNoted e -> new WeakLinksFound(when, codes.code(e.verdict()), codes.codes(e.weakLinks()));
            case WeakLinksNoted e -> new WeakLinksFound(when, AssessmentNoted.REVIEWED, codes.codes(e.weakLinks()));
            case WorkshopNoted e -> new WorkshopCompleted(when, codes.code(e.workshop()));
            case RegistrationNoted _, CoachNoted _, TimeZoneNoted _, ConsentNoted _ -> null; // who and where
        };
    }

    private SessionLogged session(SessionNoted e) {
        return new SessionLogged(
                when,
                codes.reference(e.sessionId()),
                e.revision(),
                codes.code(e.exercise()),
                e.sets(),
                e.amount(),
                e.unit(),
                e.load(),
                e.painDuring(),
                e.painAfter(),
                e.effort(),
                e.formBad(),
                e.rollingDiscomfort(),
                e.leftAfter30s());
    }
}
