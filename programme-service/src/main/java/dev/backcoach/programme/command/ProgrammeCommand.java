package dev.backcoach.programme.command;

/** What a programme can be asked to do. */
public sealed interface ProgrammeCommand
        permits TakeIn,
                RunReviews,
                ConfirmProposal,
                RejectProposal,
                ResolveReview,
                OverridePlan,
                PauseProgramme,
                ResumeProgramme,
                SetTarget,
                SetBaselines,
                ChoosePolicy,
                EraseClient {}
