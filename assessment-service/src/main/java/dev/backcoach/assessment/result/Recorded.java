package dev.backcoach.assessment.result;

import java.util.Objects;

/**
 * The result of one test.
 *
 * @param measurement what was read; incomplete where the test was stopped
 * @param painDuring 0 to 10, or null where it was not asked
 * @param familiarPain whether the test brought on the pain that the client knows
 * @param stopped whether the stop rule ended the test: pain above 5 of 10 or leg symptoms that spread (domain.md 3)
 */
public record Recorded(
        Method method, Measurement measurement, Integer painDuring, boolean familiarPain, boolean stopped) {

    public Recorded {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(measurement, "measurement");
        if (painDuring != null && (painDuring < 0 || painDuring > 10)) {
            throw new IllegalArgumentException("pain is 0 to 10");
        }
    }
}
