package dev.backcoach.assessment.result;

import java.util.Objects;

/**
 * The result of one test.
 *
 * @param measurement what was read; incomplete where the test was stopped
 * @param painDuring 0 to 10, or null where it was not asked
 * @param familiarPain whether the test brought on the pain that the client knows
 * @param stopped whether the stop rule ended the test: pain above 5 of 10 or leg symptoms that spread (domain.md 3)
 * @param by who measured
 * @param revision of the app's entry, or null where that was not recorded
 * @param observation what was noticed beside it, or null
 */
public record Recorded(
        Method method,
        Measurement measurement,
        Integer painDuring,
        boolean familiarPain,
        boolean stopped,
        Measurer by,
        Long revision,
        Observation observation) {

    public Recorded {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(measurement, "measurement");
        by = by == null ? usually(method) : by;
        if (painDuring != null && (painDuring < 0 || painDuring > 10)) {
            throw new IllegalArgumentException("pain is 0 to 10");
        }
    }

    /** Measured by whoever usually does by this method, with nothing noticed beside. */
    public Recorded(Method method, Measurement measurement, Integer painDuring, boolean familiarPain, boolean stopped) {
        this(method, measurement, painDuring, familiarPain, stopped, null, null, null);
    }

    private static Measurer usually(Method method) {
        return switch (method) {
            case PORTAL_SELF -> Measurer.CLIENT;
            case LIVE_VIDEO, IN_PERSON -> Measurer.COACH;
        };
    }

    /** The same with what is left of it at the end of the test, and whether that was the stop rule's. */
    public Recorded ending(Measurement capped, boolean byStopRule) {
        return new Recorded(method, capped, painDuring, familiarPain, byStopRule, by, revision, observation);
    }

    /** Whether it says the same, whatever its revision. */
    public boolean saysTheSameAs(Recorded other) {
        return other != null
                && equals(new Recorded(
                        other.method,
                        other.measurement,
                        other.painDuring,
                        other.familiarPain,
                        other.stopped,
                        other.by,
                        revision,
                        other.observation));
    }
}
