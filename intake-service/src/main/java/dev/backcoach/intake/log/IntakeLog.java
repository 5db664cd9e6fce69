package dev.backcoach.intake.log;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.IntakeDecider;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.CoachUnassigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.ConsultationBooked;
import dev.backcoach.intake.event.ConsultationCancelled;
import dev.backcoach.intake.event.ConsultationHeld;
import dev.backcoach.intake.event.ErasureRequested;
import dev.backcoach.intake.event.ErasureWithdrawn;
import dev.backcoach.intake.event.ExportRequested;
import dev.backcoach.intake.event.FactReference;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationAccepted;
import dev.backcoach.intake.event.InvitationIssued;
import dev.backcoach.intake.event.MedicalClearanceRecorded;
import dev.backcoach.intake.event.ModeChanged;
import dev.backcoach.intake.event.ProgrammeNoted;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.event.RecordExported;
import dev.backcoach.intake.event.ReferralAdvised;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.event.StartingPointIdentified;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.event.TriggerProfileDerived;
import dev.backcoach.intake.inbound.ExportCollection;
import dev.backcoach.intake.inbound.NeighbourFacts;
import dev.backcoach.intake.readmodel.ClientList;
import dev.backcoach.intake.readmodel.Drafts;
import dev.backcoach.intake.readmodel.Exports;
import dev.backcoach.intake.readmodel.PackVersions;
import dev.backcoach.intake.readmodel.Submissions;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.ExportSection;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The intake's event log and content, ready to be injected. */
@Singleton
public class IntakeLog {

    private static final Logger LOG = Logger.getLogger(IntakeLog.class);
    private static final int STATE_SHAPE = 4;
    private static final Duration SWEEP_EXPORTS_EVERY = Duration.ofSeconds(5);

    /**
     * The content files, read and checked.
     *
     * @param packs {@code backcoach.intake.packs}: the folder with questionnaires that an operator has installed
     */
    @Produces
    @Singleton
    IntakeContent content(
            @ConfigProperty(name = "backcoach.intake.packs") Optional<Path> packs, PackVersions versions) {
        IntakeContent content = IntakeContent.load(packs).keeping(versions::keep);
        content.refused().forEach(fault -> LOG.warnf("An installed questionnaire is refused: %s", fault.getMessage()));
        return content;
    }

    /** The log, at work from the start of the service on. */
    @Produces
    @Singleton
    @Startup
    EventLog<IntakeCommand, IntakeEvent, ClientRecord> log(
            EventLogs logs,
            IntakeContent content,
            ClientList clients,
            Submissions submissions,
            Drafts drafts,
            Exports exports,
            ExportCollection collection) {
        SealedJson json = logs.json();
        var decider = new IntakeDecider(content.screening(), content.triggers(), content.start());
        return logs.of(new Aggregate<>(decider, types(json), json, ClientRecord.class, STATE_SHAPE))
                .takingIn(new NeighbourFacts(), "programme", "assessment", "progress")
                .projecting(clients)
                .projecting(submissions)
                .projecting(drafts)
                .projecting(exports)
                .exporting(new ExportSection(
                        "drafts",
                        "Questionnaires that were begun and are not submitted yet.",
                        client -> drafts.of(client).stream()))
                .collectingExports(collection::take)
                .regularly("exports-sweeping", SWEEP_EXPORTS_EVERY, exports::sweep)
                .open();
    }

    /** The names under which events are stored and published. */
    public static EventTypes<IntakeEvent> types(SealedJson json) {
        return EventTypes.of("intake", IntakeEvent.class, json)
                .event("client-registered.v1", ClientRegistered.class)
                .event("registration-corrected.v1", RegistrationCorrected.class)
                .event("coach-assigned.v1", CoachAssigned.class)
                .event("coach-unassigned.v1", CoachUnassigned.class)
                .event("mode-changed.v1", ModeChanged.class)
                .event("programme-noted.v1", ProgrammeNoted.class, FactReference::to)
                .event("time-zone-changed.v1", TimeZoneChanged.class)
                .event("consent-granted.v1", ConsentGranted.class)
                .event("consent-withdrawn.v1", ConsentWithdrawn.class)
                .event("questionnaire-submitted.v1", QuestionnaireSubmitted.class)
                .event("screen-evaluated.v1", ScreenEvaluated.class)
                .event("referral-advised.v1", ReferralAdvised.class)
                .event("caution-signed-off.v1", CautionSignedOff.class)
                .event("medical-clearance-recorded.v1", MedicalClearanceRecorded.class)
                .event("trigger-profile-derived.v1", TriggerProfileDerived.class)
                .event("starting-point-identified.v1", StartingPointIdentified.class)
                .event("consultation-booked.v1", ConsultationBooked.class)
                .event("consultation-held.v1", ConsultationHeld.class)
                .event("consultation-cancelled.v1", ConsultationCancelled.class)
                .event("invitation-issued.v1", InvitationIssued.class)
                .event("invitation-accepted.v1", InvitationAccepted.class)
                .event("intake-completed.v1", IntakeCompleted.class)
                .event("export-requested.v1", ExportRequested.class)
                .event("record-exported.v1", RecordExported.class)
                .event("erasure-requested.v1", ErasureRequested.class)
                .event("erasure-withdrawn.v1", ErasureWithdrawn.class)
                .erasure("client-erased.v1", ClientErased.class)
                .build();
    }
}
