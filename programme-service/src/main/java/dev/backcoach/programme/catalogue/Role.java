package dev.backcoach.programme.catalogue;

/** What an exercise is in a plan for. */
public enum Role {
    START,
    RELIEF,
    TRAINING,
    FUNDAMENTAL,
    SPORT
}
