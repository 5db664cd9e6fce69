package dev.backcoach.programme.inbound;

import static dev.backcoach.programme.inbound.Translation.given;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import java.util.List;
import java.util.Optional;

/** Who the client is, what is safe, what provokes, where to start. */
final class IntakeReading {

    private IntakeReading() {}

    static Optional<FactNoted> of(Fact fact) {
        Source source = new Source(fact.eventId(), fact.version(), fact.occurredAt(), fact.recordedAt());
        return Optional.ofNullable(
                switch (fact.type()) {
                    case "client-registered.v1" -> registration(source, fact);
                    case "coach-assigned.v1" -> coach(source, fact);
                    case "coach-unassigned.v1" -> new CoachNoted(source, null);
                    case "time-zone-changed.v1" -> timeZone(source, fact);
                    case "consent-granted.v1" -> consent(source, fact, true);
                    case "consent-withdrawn.v1" -> consent(source, fact, false);
                    case "screen-evaluated.v1" -> screen(source, fact);
                    case "trigger-profile-derived.v1" -> profile(source, fact);
                    case "starting-point-identified.v1" -> startingPoint(source, fact);
                    case "intake-completed.v1" -> completion(source, fact);
                    default -> null;
                });
    }

    private static FactNoted registration(Source source, Fact fact) {
        return new RegistrationNoted(
                source, Facts.read(fact, IntakeFacts.ClientRegistered.class).timeZone());
    }

    private static FactNoted coach(Source source, Fact fact) {
        return new CoachNoted(
                source, Facts.read(fact, IntakeFacts.CoachAssigned.class).coachId());
    }

    private static FactNoted timeZone(Source source, Fact fact) {
        return new TimeZoneNoted(
                source, Facts.read(fact, IntakeFacts.TimeZoneChanged.class).timeZone());
    }

    private static FactNoted consent(Source source, Fact fact, boolean granted) {
        return new ConsentNoted(
                source, Facts.read(fact, IntakeFacts.Consent.class).purpose(), granted);
    }

    private static FactNoted screen(Source source, Fact fact) {
        IntakeFacts.ScreenEvaluated told = Facts.read(fact, IntakeFacts.ScreenEvaluated.class);
        return new ScreenNoted(source, told.questionnaire(), Translation.outcome(told.outcome()), given(told.tags()));
    }

    private static FactNoted profile(Source source, Fact fact) {
        IntakeFacts.TriggerProfileDerived told = Facts.read(fact, IntakeFacts.TriggerProfileDerived.class);
        return new TriggerProfileNoted(
                source,
                told.severity(),
                Translation.irritability(told.irritability()),
                told.delayedResponder(),
                Translation.directions(told.directions()),
                told.painUsual(),
                told.painWorst(),
                told.stiffnessMinutes(),
                told.legPainBelowKnee(),
                told.tightBack(),
                told.tightHip(),
                given(told.tenderness()),
                given(told.effects()));
    }

    private static FactNoted startingPoint(Source source, Fact fact) {
        IntakeFacts.StartingPointIdentified told = Facts.read(fact, IntakeFacts.StartingPointIdentified.class);
        List<String> demands =
                told.goal() == null ? List.of() : given(told.goal().demands());
        String sport =
                told.goal() == null ? null : Translation.sport(told.goal().sport());
        return new StartingPointNoted(
                source,
                Translation.canDo(told.canDo()),
                given(told.knownPainFree()),
                told.daysPerWeek(),
                told.minutesPerDay(),
                given(told.equipment()),
                told.confidence(),
                told.functionScore(),
                demands,
                given(told.lifeTasks()),
                sport,
                told.goal() == null ? null : told.goal().level());
    }

    private static FactNoted completion(Source source, Fact fact) {
        IntakeFacts.IntakeCompleted told = Facts.read(fact, IntakeFacts.IntakeCompleted.class);
        return new IntakeCompletionNoted(source, told.coachId(), told.mode());
    }
}
