package dev.backcoach.systemtests.population;

/**
 * Kinds of client, invented. Adherence spreads around 0.7 and between the extremes that trials report (domain.md RUN24:
 * 70 %; KOP22: 8 to 91 %); the other figures are our assumptions.
 */
enum ClientKind {
    /** Does nearly everything and says so. */
    DILIGENT(0.28, 0.92, 0.95, 0.18, 0.4, 0.00),
    /** Most of it, on most days. */
    USUAL(0.34, 0.84, 0.86, 0.22, 0.6, 0.10),
    /** Too little of it, with weeks in which there is no time. */
    BUSY(0.16, 0.62, 0.75, 0.22, 1.5, 0.20),
    /** Trains and seldom reports. */
    QUIET(0.10, 0.82, 0.50, 0.20, 0.8, 0.15),
    /** Answers to much of what is new, and late. */
    SENSITIVE(0.12, 0.82, 0.90, 0.45, 0.6, 0.10);

    /** Of all clients; they add up to 1. */
    final double share;
    /** Probability that an item of the plan is done on a day, before the client's own deviation. */
    final double adherence;
    /** Probability of a morning check-in on a day. */
    final double reporting;
    /** Probability that a new exercise or variant is more than the back takes for now. */
    final double sensitivity;
    /** Breaks of one to five weeks without session or report, a year. */
    final double breaks;
    /** Probability of giving up for good within a year. */
    final double leaving;

    ClientKind(double share, double adherence, double reporting, double sensitivity, double breaks, double leaving) {
        this.share = share;
        this.adherence = adherence;
        this.reporting = reporting;
        this.sensitivity = sensitivity;
        this.breaks = breaks;
        this.leaving = leaving;
    }

    static ClientKind of(Luck luck) {
        double left = luck.draw("kind", 0);
        for (ClientKind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        return USUAL;
    }
}
