package dev.backcoach.programme.event;

/** Everything that is recorded about a client's programme. */
public sealed interface ProgrammeEvent permits FactNoted, DecisionTaken, Outcome, SessionSettled, ClientErased {}
