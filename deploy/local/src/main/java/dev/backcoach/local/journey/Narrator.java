package dev.backcoach.local.journey;

import java.time.LocalDate;

/** Is told what happens on a journey, in order and on the journey's own thread. */
public interface Narrator {

    /** A day begins, before anything is sent on it. Day 0 is the day of registration. */
    void dayBegins(int day, LocalDate date);

    /** Somebody did something worth telling, such as answering a questionnaire. */
    void happened(String what);

    /** The programme decided something; the decision has been checked. */
    void decided(Decision decision);

    /** The plan is another one from now on, or will be from the given day. */
    void planChanged(Plan plan);
}
