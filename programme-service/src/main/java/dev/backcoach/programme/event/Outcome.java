package dev.backcoach.programme.event;

import java.util.UUID;

/** What a decision made happen. */
public sealed interface Outcome extends ProgrammeEvent
        permits ProgrammeOpened,
                ExerciseAdded,
                ExerciseRemoved,
                ExerciseBarred,
                DoseStepped,
                VariantRegressed,
                WindowOpened,
                WindowExtended,
                WindowRestarted,
                WindowPassed,
                WindowFailed,
                WindowClosed,
                GatePassed,
                AggravationDetected,
                SessionReclassified,
                ChangeProposed,
                ProposalConfirmed,
                ProposalRejected,
                ProposalLapsed,
                StageEntered,
                IncreasesHeld,
                IncreasesReleased,
                ReviewRequested,
                ReviewResolved,
                ReportRecorded,
                ProgrammeStopped,
                ProgrammePaused,
                ProgrammeResumed,
                ReferralAdvised,
                FlareOpened,
                FlareClosed,
                FlareReviewSet,
                ItemsResumed,
                ItemsPaused,
                VariantAdvanced,
                MaintenanceEntered,
                GoalReached,
                RetestAsked,
                BreakNoted,
                SilenceNoted,
                PlateauNoted,
                ReviewWithdrawn,
                ProposalTakenUp,
                DecisionOverridden,
                OverrideFollowed,
                PolicyAdjusted,
                TargetSet,
                BaselineSet {

    /** The decision that it follows from. */
    UUID decision();
}
