package dev.backcoach.intake.client;

import dev.backcoach.intake.client.Consultation.State;
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
import dev.backcoach.intake.event.Covered;
import dev.backcoach.intake.event.ErasureRequested;
import dev.backcoach.intake.event.ErasureWithdrawn;
import dev.backcoach.intake.event.ExportRequested;
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
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.screen.Screen;
import java.util.UUID;

/** What each event does to what is known of a client. */
final class IntakeFold {

    private IntakeFold() {}

    static void fold(ClientDraft draft, IntakeEvent event) {
        switch (event) {
            case ClientRegistered e ->
                draft.registration = new Registration(
                        e.name(), e.email(), e.dateOfBirth(), e.birthYear(), e.sex(), e.timeZone(), e.registeredAt());
            case RegistrationCorrected e ->
                draft.registration = new Registration(
                        e.name(),
                        e.email(),
                        e.dateOfBirth(),
                        e.birthYear(),
                        e.sex(),
                        draft.registration.timeZone(),
                        draft.registration.registeredAt());
            case TimeZoneChanged(String timeZone) -> draft.registration = draft.registration.in(timeZone);
            case CoachAssigned(var coachId) -> draft.coachId = coachId;
            case CoachUnassigned _ -> draft.coachId = null;
            case ModeChanged(var mode) -> draft.mode = mode;
            case ProgrammeNoted e -> draft.programme = draft.programme.with(e);
            case ConsentGranted(var purpose, String textVersion) -> draft.consents.put(purpose, textVersion);
            case ConsentWithdrawn(var purpose) -> draft.consents.remove(purpose);
            case QuestionnaireSubmitted e ->
                draft.forms.put(
                        e.questionnaire(),
                        new Form(e.submissionId(), e.version(), e.submittedAt(), new Answers(e.answers())));
            case ScreenEvaluated e -> draft.screened(new Screen(e.matches()), e.blockedAnew());
            case ExportRequested _, RecordExported _ -> {
                // Nothing is decided by them.
            }
            case ReferralAdvised _ -> {
                // The screen that it comes with says what stands.
            }
            case CautionSignedOff e -> draft.signedOff = e.rules();
            case MedicalClearanceRecorded e -> {
                draft.covers = draft.covers.with(e.covered(), e.date());
                draft.cleared(clearance(e));
            }
            case TriggerProfileDerived _ -> {}
            case StartingPointIdentified e -> draft.mode = e.mode();
            case ConsultationBooked e ->
                draft.meeting(new Consultation(e.consultationId(), e.startsAt(), e.meeting(), State.BOOKED));
            case ConsultationHeld e -> {
                became(draft, e.consultationId(), State.HELD);
                draft.met = true;
            }
            case ConsultationCancelled e -> became(draft, e.consultationId(), State.CANCELLED);
            case InvitationIssued e ->
                draft.invitation = new Invitation(e.invitationId(), e.codeHash(), e.expiresAt(), null);
            case InvitationAccepted e -> {
                Invitation issued = draft.invitation;
                draft.invitation = new Invitation(issued.id(), issued.codeHash(), issued.expiresAt(), e.login());
            }
            case IntakeCompleted _ -> draft.completed = true;
            case ErasureRequested e -> draft.erasure = new ErasureRequest(e.basis(), e.coachId(), e.requestedAt());
            case ErasureWithdrawn _, ClientErased _ -> draft.erasure = null;
        }
    }

    private static Clearance clearance(MedicalClearanceRecorded e) {
        return new Clearance(
                e.clearanceId(),
                e.clinician(),
                e.role(),
                e.date(),
                e.document(),
                e.covered().stream().map(Covered::rule).toList(),
                e.recordedAt());
    }

    private static void became(ClientDraft draft, UUID consultation, State state) {
        draft.consultation(consultation).ifPresent(known -> draft.meeting(known.in(state)));
    }
}
