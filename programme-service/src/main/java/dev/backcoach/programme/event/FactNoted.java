package dev.backcoach.programme.event;

/** The programme's own record of a fact that another service told. Published as a reference only. */
public sealed interface FactNoted extends ProgrammeEvent
        permits RegistrationNoted,
                CoachNoted,
                TimeZoneNoted,
                ConsentNoted,
                ScreenNoted,
                TriggerProfileNoted,
                StartingPointNoted,
                IntakeCompletionNoted,
                AssessmentNoted,
                SessionNoted,
                CheckInNoted,
                SymptomNoted,
                OutcomeNoted,
                WorkshopNoted,
                WeakLinksNoted {

    /** Where it was taken from. */
    Source source();
}
