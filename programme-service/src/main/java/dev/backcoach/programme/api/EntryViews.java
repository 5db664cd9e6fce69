package dev.backcoach.programme.api;

import dev.backcoach.programme.decision.Figures;
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
import java.time.OffsetDateTime;
import java.util.UUID;

/** Facts as they are shown behind a decision. */
final class EntryViews {

    private static final String INTAKE = "intake";
    private static final String ASSESSMENT = "assessment";
    private static final String PROGRESS = "progress";

    private EntryViews() {}

    static EntryView of(FactNoted noted) {
        return switch (noted) {
            case SessionNoted fact -> diary(fact, "SESSION", fact.sessionId(), fact.endedAt(), session(fact));
            case CheckInNoted fact ->
                diary(
                        fact,
                        "CHECK_IN",
                        fact.checkInId(),
                        fact.at(),
                        Figures.of("date", fact.date())
                                .and("stiffnessMinutes", fact.stiffnessMinutes())
                                .and("painNow", fact.painNow())
                                .and("worstSinceLast", fact.worstSinceLast()));
            case SymptomNoted fact ->
                diary(
                        fact,
                        "SYMPTOM",
                        fact.symptomId(),
                        fact.moment(),
                        Figures.of("pain", fact.pain())
                                .and("cause", fact.cause())
                                .and("activityLost", fact.activityLost()));
            case OutcomeNoted fact ->
                diary(
                        fact,
                        "OUTCOME",
                        null,
                        fact.at(),
                        Figures.of("function", fact.function()).and("confidence", fact.confidence()));
            case WorkshopNoted fact -> other(fact, PROGRESS, "WORKSHOP", Figures.of("workshop", fact.workshop()));
            case ScreenNoted fact ->
                other(fact, INTAKE, fact.ofPulse() ? "PULSE" : "SCREEN", Figures.of("outcome", fact.outcome()));
            case TriggerProfileNoted fact ->
                other(
                        fact,
                        INTAKE,
                        "TRIGGER_PROFILE",
                        Figures.of("severity", fact.severity()).and("irritability", fact.irritability()));
            case StartingPointNoted fact -> other(fact, INTAKE, "STARTING_POINT", Figures.none());
            case IntakeCompletionNoted fact -> other(fact, INTAKE, "INTAKE_COMPLETED", Figures.of("mode", fact.mode()));
            case ConsentNoted fact -> other(fact, INTAKE, "CONSENT", Figures.of("purpose", fact.purpose()));
            case RegistrationNoted fact -> other(fact, INTAKE, "REGISTRATION", Figures.none());
            case CoachNoted fact -> other(fact, INTAKE, "COACH", Figures.none());
            case TimeZoneNoted fact -> other(fact, INTAKE, "TIME_ZONE", Figures.none());
            case AssessmentNoted fact ->
                new EntryView(
                        ASSESSMENT,
                        "ASSESSMENT",
                        fact.source().eventId(),
                        fact.assessmentId(),
                        fact.source().occurredAt(),
                        Figures.of("verdict", fact.verdict()).map());
            case WeakLinksNoted fact ->
                new EntryView(
                        ASSESSMENT,
                        "WEAK_LINKS",
                        fact.source().eventId(),
                        fact.assessmentId(),
                        fact.source().occurredAt(),
                        Figures.none().map());
        };
    }

    private static Figures session(SessionNoted fact) {
        return Figures.of("exercise", fact.exercise())
                .and("sets", fact.sets())
                .and("amount", fact.amount())
                .and("unit", fact.unit())
                .and("load", fact.load())
                .and("painDuring", fact.painDuring())
                .and("painAfter", fact.painAfter());
    }

    private static EntryView diary(FactNoted fact, String kind, UUID id, OffsetDateTime at, Figures told) {
        return new EntryView(PROGRESS, kind, fact.source().eventId(), id, at, told.map());
    }

    private static EntryView other(FactNoted fact, String service, String kind, Figures told) {
        return new EntryView(
                service, kind, fact.source().eventId(), null, fact.source().occurredAt(), told.map());
    }
}
