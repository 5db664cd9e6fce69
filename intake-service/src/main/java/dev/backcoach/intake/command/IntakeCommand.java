package dev.backcoach.intake.command;

/**
 * Something that the intake is asked to do for a client. All but a registration, and what another service tells, need a
 * registered client.
 */
public sealed interface IntakeCommand
        permits RegisterClient,
                AssignCoach,
                UnassignCoach,
                ChangeMode,
                NoteProgramme,
                ChangeTimeZone,
                SetConsent,
                SubmitQuestionnaire,
                SignOffCaution,
                RecordClearance,
                BookConsultation,
                HoldConsultation,
                CancelConsultation,
                IssueInvitation,
                AcceptInvitation,
                CompleteIntake,
                RequestExport,
                CompleteExport,
                RequestErasure,
                WithdrawErasure,
                ConfirmErasure {}
