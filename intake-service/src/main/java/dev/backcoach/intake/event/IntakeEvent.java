package dev.backcoach.intake.event;

/** What happened to a client in the intake. */
public sealed interface IntakeEvent
        permits ClientRegistered,
                RegistrationCorrected,
                CoachAssigned,
                CoachUnassigned,
                ModeChanged,
                ProgrammeNoted,
                TimeZoneChanged,
                ConsentGranted,
                ConsentWithdrawn,
                QuestionnaireSubmitted,
                ScreenEvaluated,
                ReferralAdvised,
                CautionSignedOff,
                MedicalClearanceRecorded,
                TriggerProfileDerived,
                StartingPointIdentified,
                ConsultationBooked,
                ConsultationHeld,
                ConsultationCancelled,
                InvitationIssued,
                InvitationAccepted,
                IntakeCompleted,
                ErasureRequested,
                ErasureWithdrawn,
                ClientErased {}
