package dev.backcoach.systemtests.population;

/**
 * The figures of the simulated backs and coaches. Where domain.md has a source its key is named; everything else is an
 * assumption of ours, chosen so that all rules are met, and no evidence of how real clients fare.
 *
 * @param variation standard deviation of the pain from one report to the next, in points of 0 to 10, of the median
 *     client; single readings are noisy (domain.md 2.3, OST08)
 */
record Model(double variation) {

    /** The one whose figures are published. */
    static final Model PUBLISHED = new Model(0.25);

    /** A day's hazard of a flare without training: median 112 days (WALK, control group). */
    static final double FLARES_IDLE = Math.log(2) / 112;

    /** The same while the plan is done: median 208 days (WALK, walking group). */
    static final double FLARES_ACTIVE = Math.log(2) / 208;

    /** Share of the plan done over the last two weeks from which on a client counts as active. */
    static final double ACTIVE_FROM = 0.5;

    /** Pain on top of the usual on the first day of a flare, and the days in which it halves. */
    static final double FLARE_PAIN = 5;

    static final double FLARE_HALVES = 3;

    /** Leg pain below the knee comes with one flare in so many. */
    static final double LEG_PAIN = 0.04;

    /** A rung more is easier to take than a new exercise, a loaded movement harder. */
    static final double RUNG_FACTOR = 0.4;

    static final double MOVEMENT_FACTOR = 1.4;

    /** Days after a change in which the back may answer, and how many sessions too much it answers to. */
    static final int ADAPTS_IN_DAYS = 12;

    static final double ANSWERS = 0.5;

    /**
     * The same exercise and rung are judged by the back anew after so many days, since it has become stronger or not.
     */
    static final int JUDGED_ANEW_DAYS = 56;

    /** Of the answers: mornings that are stiff, an ache, one that lasts; the rest are flares (WHO23: mostly minor). */
    static final double STIFF = 0.55;

    static final double ACHE = 0.30;
    static final double LASTING = 0.12;

    /** A pulse, asked for weekly, that is left out, and one that blocks. */
    static final double PULSE_LEFT_OUT = 0.10;

    static final double PULSE_BLOCKS = 0.0008;
    static final int BLOCKED_DAYS = 14;

    /** Illness or travel, a year, and its days. */
    static final double ILL = 2.5;

    static final int ILL_DAYS = 4;

    /** Check-ins that arrive one to three days late, the phone having been without signal. */
    static final double LATE = 0.05;

    /** A coach looks in on a client on so many days, and refuses so many proposals. */
    static final double COACH_LOOKS = 0.7;

    static final double REFUSED = 0.04;

    /** Days of training in which the score of a weak link falls to a third. */
    static final double STRONGER_DAYS = 100;
}
