package dev.backcoach.programme.inbound;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.WorkshopNoted;
import java.util.Optional;

/** What the client did and felt. A correction is the same fact at a higher revision. */
final class ProgressReading {

    private ProgressReading() {}

    static Optional<FactNoted> of(Fact fact) {
        Source source = new Source(fact.eventId(), fact.version(), fact.occurredAt(), fact.recordedAt());
        return Optional.ofNullable(
                switch (fact.type()) {
                    case "session-logged.v1", "session-corrected.v1" -> session(source, fact);
                    case "check-in-recorded.v1", "check-in-corrected.v1" -> checkIn(source, fact);
                    case "symptom-reported.v1", "symptom-corrected.v1" -> symptom(source, fact);
                    case "workshop-completed.v1" -> workshop(source, fact);
                    case "outcome-measured.v1" -> outcome(source, fact);
                    default -> null;
                });
    }

    private static FactNoted session(Source source, Fact fact) {
        ProgressFacts.Session told = Facts.read(fact, ProgressFacts.Session.class);
        return new SessionNoted(
                source,
                told.sessionId(),
                told.revision(),
                told.exercise(),
                told.startedAt(),
                told.endedAt(),
                told.performed().sets(),
                told.performed().amount(),
                AmountUnit.valueOf(told.performed().unit()),
                told.performed().load(),
                told.painDuring(),
                told.painAfter(),
                told.effort(),
                told.formBad(),
                told.rollingDiscomfort(),
                told.leftAfter30s());
    }

    private static FactNoted checkIn(Source source, Fact fact) {
        ProgressFacts.CheckIn told = Facts.read(fact, ProgressFacts.CheckIn.class);
        return new CheckInNoted(
                source,
                told.checkInId(),
                told.revision(),
                told.date(),
                told.at(),
                told.stiffnessMinutes(),
                told.painNow(),
                told.worstSinceLast(),
                told.illOrTravelling());
    }

    private static FactNoted symptom(Source source, Fact fact) {
        ProgressFacts.Symptom told = Facts.read(fact, ProgressFacts.Symptom.class);
        return new SymptomNoted(
                source,
                told.symptomId(),
                told.revision(),
                told.moment(),
                told.pain(),
                told.belowKnee(),
                told.activityLost(),
                Translation.cause(told.cause()));
    }

    private static FactNoted workshop(Source source, Fact fact) {
        return new WorkshopNoted(
                source, Facts.read(fact, ProgressFacts.Workshop.class).workshop());
    }

    /** Of a measure that no rule knows only the confidence is taken. */
    private static FactNoted outcome(Source source, Fact fact) {
        ProgressFacts.OutcomeMeasured told = Facts.read(fact, ProgressFacts.OutcomeMeasured.class);
        Double function = "PSFS".equals(told.measure()) ? told.score() : null;
        Integer ticks = "PACK".equals(told.measure()) && told.score() != null
                ? Integer.valueOf(told.score().intValue())
                : null;
        return new OutcomeNoted(source, told.at(), function, told.confidence(), ticks);
    }
}
