package dev.backcoach.assessment.event;

/** What is recorded in a client's stream of the assessment service (domain.md 6.1). */
public sealed interface AssessmentEvent
        permits AssessmentOpened,
                TestRecorded,
                TestCorrected,
                TestSkipped,
                AssessmentCompleted,
                WeakLinkConfirmed,
                WeakLinkOverridden,
                WeakLinkContested,
                ClientNoted,
                CoachNoted,
                CareConsentNoted,
                ScreenNoted,
                TriggersNoted,
                ClientErased {}
