package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Stage;

/**
 * A simulated back: a usual pain that goes down over months, a variation from report to report, answers to what is new
 * and too much, and flares that come by themselves. A picture to try rules on, no physiology.
 */
final class Back {

    private final Luck luck;
    private final ClientKind kind;
    private final double first;
    private final double least;
    private final double halvesIn;
    private final double variation;
    private final int morningStiffness;
    private double flare;
    private double ache;
    private int stiff;

    Back(Luck luck, ClientKind kind, Model model) {
        this.luck = luck;
        this.kind = kind;
        this.first = luck.within(1.0, 4.5, "first pain");
        this.least = luck.within(0, 1.6, "least pain");
        this.halvesIn = luck.within(30, 120, "halves in");
        this.variation = model.variation() * luck.within(0.4, 1.6, "variation");
        this.morningStiffness = luck.between(0, 4, "stiffness", 0) * 5;
    }

    /** What the client tells of the week before the first day. */
    int usualAtFirst() {
        return (int) Math.round(first);
    }

    int worstAtFirst() {
        return Math.min(10, (int) Math.round(first + 2 * variation + 0.5));
    }

    int stiffnessAtFirst() {
        return morningStiffness;
    }

    /** A night has passed. */
    void sleep() {
        flare = flare < 0.3 ? 0 : flare * Math.pow(0.5, 1 / Model.FLARE_HALVES);
        ache = ache < 0.5 ? 0 : ache * 0.45;
    }

    /** A flare begins. */
    void flareUp() {
        flare = Model.FLARE_PAIN;
    }

    boolean inFlare() {
        return flare > 1;
    }

    /** Pain as it would be reported now, 0 to 10. */
    int pain(int day, String report) {
        double settled = Math.min(first, least);
        double usual = settled + (first - settled) * Math.pow(0.5, day / halvesIn);
        double now = usual + flare + ache + variation * luck.normal(report, day);
        return (int) Math.max(0, Math.min(10, Math.round(now)));
    }

    /** Minutes of stiffness this morning. */
    int stiffness(int day) {
        int now = stiff + (flare > 1 ? 15 : 0);
        stiff = 0;
        return morningStiffness + now - (luck.happens(0.2, "supple", day) ? Math.min(5, morningStiffness) : 0);
    }

    /**
     * An item of the plan was done: the back takes it, or answers in the hours and the morning after.
     *
     * @param begun the day on which the item came to this rung
     */
    void done(int day, String exercise, int rung, Stage stage, int begun) {
        boolean isNew = day - begun <= Model.ADAPTS_IN_DAYS;
        int judged = begun / Model.JUDGED_ANEW_DAYS;
        double tooMuch = kind.sensitivity
                * (rung > 1 ? Model.RUNG_FACTOR : 1)
                * (stage.compareTo(Stage.FUNDAMENTAL) >= 0 ? Model.MOVEMENT_FACTOR : 1)
                * (stage.compareTo(Stage.RELIEVE) <= 0 ? 0.3 : 1);
        if (!isNew
                || !luck.happens(tooMuch, "too much " + exercise + rung, judged)
                || !luck.happens(Model.ANSWERS, "answers " + exercise, day)) {
            return;
        }
        double how = luck.draw("answer " + exercise, day);
        if (how < Model.STIFF) {
            stiff = luck.between(8, 30, "stiff", day);
        } else if (how < Model.STIFF + Model.ACHE) {
            ache = Math.max(ache, 1.6);
        } else if (how < Model.STIFF + Model.ACHE + Model.LASTING) {
            ache = Math.max(ache, 5);
        } else {
            flareUp();
        }
    }
}
