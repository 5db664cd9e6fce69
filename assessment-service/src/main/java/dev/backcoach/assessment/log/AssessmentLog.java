package dev.backcoach.assessment.log;

import dev.backcoach.assessment.client.AssessmentDecider;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.content.ProtocolFiles;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.ClientErased;
import dev.backcoach.assessment.event.ClientNoted;
import dev.backcoach.assessment.event.CoachNoted;
import dev.backcoach.assessment.event.IntakeReference;
import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.event.TriggersNoted;
import dev.backcoach.assessment.event.WeakLinkConfirmed;
import dev.backcoach.assessment.event.WeakLinkContested;
import dev.backcoach.assessment.event.WeakLinkOverridden;
import dev.backcoach.assessment.inbound.IntakeFacts;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.readmodel.AssessmentHistory;
import dev.backcoach.assessment.readmodel.TestHistory;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the service together: its protocol, its stored names, its log. */
@Singleton
public class AssessmentLog {

    private static final int STATE_SHAPE = 3;

    /** The stored names of the service's events. What intake has said is published as a reference only. */
    public static EventTypes<AssessmentEvent> types(SealedJson json) {
        return EventTypes.of("assessment", AssessmentEvent.class, json)
                .event("assessment-opened.v1", AssessmentOpened.class)
                .event("test-recorded.v1", TestRecorded.class)
                .event("test-corrected.v1", TestCorrected.class)
                .event("test-skipped.v1", TestSkipped.class)
                .event("assessment-completed.v1", AssessmentCompleted.class)
                .event("weak-link-confirmed.v1", WeakLinkConfirmed.class)
                .event("weak-link-overridden.v1", WeakLinkOverridden.class)
                .event("weak-link-contested.v1", WeakLinkContested.class)
                .event("client-noted.v1", ClientNoted.class, noted -> new IntakeReference(noted.sourceEventId()))
                .event("coach-noted.v1", CoachNoted.class, noted -> new IntakeReference(noted.sourceEventId()))
                .event(
                        "care-consent-noted.v1",
                        CareConsentNoted.class,
                        noted -> new IntakeReference(noted.sourceEventId()))
                .event("screen-noted.v1", ScreenNoted.class, noted -> new IntakeReference(noted.sourceEventId()))
                .event("triggers-noted.v1", TriggersNoted.class, noted -> new IntakeReference(noted.sourceEventId()))
                .erasure("client-erased.v1", ClientErased.class)
                .build();
    }

    @Produces
    @Singleton
    Protocols protocols() {
        return ProtocolFiles.all();
    }

    @Produces
    @Singleton
    @Startup
    EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log(
            EventLogs logs, Protocols protocols, AssessmentHistory assessments, TestHistory tests) {
        SealedJson json = logs.json();
        return logs.of(new Aggregate<>(
                        new AssessmentDecider(protocols), types(json), json, ClientRecord.class, STATE_SHAPE))
                .takingIn(new IntakeFacts(), "intake")
                .projecting(assessments)
                .projecting(tests)
                .open();
    }
}
