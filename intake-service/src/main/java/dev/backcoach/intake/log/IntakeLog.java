package dev.backcoach.intake.log;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.IntakeDecider;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.event.StartingPointIdentified;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.event.TriggerProfileDerived;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The intake's event log and content, ready to be injected. */
@Singleton
public class IntakeLog {

    private static final int STATE_SHAPE = 1;

    /** The content files, read and checked. */
    @Produces
    @Singleton
    IntakeContent content() {
        return IntakeContent.load();
    }

    /** The log, at work from the start of the service on. */
    @Produces
    @Singleton
    @Startup
    EventLog<IntakeCommand, IntakeEvent, ClientRecord> log(EventLogs logs, IntakeContent content) {
        SealedJson json = logs.json();
        var decider = new IntakeDecider(content.screening(), content.triggers(), content.start());
        return logs.of(new Aggregate<>(decider, types(json), json, ClientRecord.class, STATE_SHAPE))
                .open();
    }

    /** The names under which events are stored and published. */
    public static EventTypes<IntakeEvent> types(SealedJson json) {
        return EventTypes.of("intake", IntakeEvent.class, json)
                .event("client-registered.v1", ClientRegistered.class)
                .event("registration-corrected.v1", RegistrationCorrected.class)
                .event("coach-assigned.v1", CoachAssigned.class)
                .event("time-zone-changed.v1", TimeZoneChanged.class)
                .event("consent-granted.v1", ConsentGranted.class)
                .event("consent-withdrawn.v1", ConsentWithdrawn.class)
                .event("questionnaire-submitted.v1", QuestionnaireSubmitted.class)
                .event("screen-evaluated.v1", ScreenEvaluated.class)
                .event("caution-signed-off.v1", CautionSignedOff.class)
                .event("trigger-profile-derived.v1", TriggerProfileDerived.class)
                .event("starting-point-identified.v1", StartingPointIdentified.class)
                .event("intake-completed.v1", IntakeCompleted.class)
                .build();
    }
}
