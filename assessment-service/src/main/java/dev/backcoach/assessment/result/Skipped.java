package dev.backcoach.assessment.result;

/**
 * A test that was left out.
 *
 * @param by who left it out, or null where that was not recorded
 * @param revision of the app's entry, or null where that was not recorded
 */
public record Skipped(SkipReason reason, Measurer by, Long revision) {

    /** Whether only the coach may change it. */
    public boolean byCoach() {
        return by == Measurer.COACH;
    }
}
