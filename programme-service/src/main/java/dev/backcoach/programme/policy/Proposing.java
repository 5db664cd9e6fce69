package dev.backcoach.programme.policy;

/**
 * What is proposed, and what is not (domain.md 5.4).
 *
 * @param rejectedDays for which a rejected candidate is not proposed
 * @param proposalDays after which a proposal lapses
 * @param mostItems of a plan
 * @param chains of training that R-ADD-2 builds up to
 * @param reliefItems that are given at most before R-GATE-1
 * @param tightFrom tightness of the lower back that speaks for massage, 0 to 10
 * @param tenderFrom tenderness that speaks for rolling, 0 to 10
 * @param smallDeficit the largest deficit in the plank test with which the knee plank is the probe, 0 to 1
 * @param knownShare of a dose that is done without pain already, with which an exercise starts
 */
public record Proposing(
        int rejectedDays,
        int proposalDays,
        int mostItems,
        int chains,
        int reliefItems,
        int tightFrom,
        int tenderFrom,
        double smallDeficit,
        double knownShare) {

    public Proposing {
        Range.require(rejectedDays >= 1 && proposalDays >= 1, "proposing.proposalDays");
        Range.require(mostItems >= 2 && chains >= 1 && reliefItems >= 0, "proposing.mostItems");
        Range.require(new Range(0, 1).holds(smallDeficit), "proposing.smallDeficit");
        Range.require(new Range(0.1, 1).holds(knownShare), "proposing.knownShare");
    }
}
