package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.Bands;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was read in an assessment beside its scores, record-only tests included (domain.md 3).
 *
 * @param results the number that counts of each test that gave one, in the test's unit, by test id: of two sides the
 *     worse, the sum or the difference, as the test says
 * @param movements ratings of the movement screen by movement, for example {@code lift}
 * @param loads kilograms with which a movement was rated, by movement
 * @param legPainBelowKnee whether the straight-leg raise brought leg pain below the knee
 */
public record Findings(
        Map<String, BigDecimal> results,
        Map<String, String> movements,
        Map<String, BigDecimal> loads,
        boolean legPainBelowKnee) {

    /** The straight-leg raise, and the answer that asks for a referral. */
    private static final String STRAIGHT_LEG_RAISE = "lbk.neu.slr";

    private static final String BELOW_KNEE = "BELOW_KNEE";
    private static final String PAINFUL = "PAINFUL";

    public Findings {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        movements = Collections.unmodifiableMap(new LinkedHashMap<>(movements));
        loads = Collections.unmodifiableMap(new LinkedHashMap<>(loads));
    }

    /** What these results hold, in the order of the protocol. */
    public static Findings of(Protocol protocol, Map<String, Recorded> recorded) {
        Map<String, BigDecimal> results = new LinkedHashMap<>();
        Map<String, String> movements = new LinkedHashMap<>();
        Map<String, BigDecimal> loads = new LinkedHashMap<>();
        for (TestDefinition test : protocol.tests()) {
            Recorded taken = recorded.get(test.id());
            if (taken == null) {
                continue;
            }
            number(test, taken).ifPresent(value -> results.put(test.id(), value));
            test.movement().filter(_ -> rating(taken) != null).ifPresent(movement -> {
                movements.put(movement, rating(taken));
                if (taken.observation() != null && taken.observation().loadKg() != null) {
                    loads.put(movement, taken.observation().loadKg());
                }
            });
        }
        return new Findings(results, movements, loads, belowKnee(recorded.get(STRAIGHT_LEG_RAISE)));
    }

    /** What the stop rule ended was painful. */
    private static String rating(Recorded taken) {
        String choice = taken.measurement().choice();
        return choice == null && taken.stopped() ? PAINFUL : choice;
    }

    private static boolean belowKnee(Recorded raise) {
        return raise != null
                && (BELOW_KNEE.equals(raise.measurement().leftChoice())
                        || BELOW_KNEE.equals(raise.measurement().rightChoice()));
    }

    /** The number that counts; empty where there is none, or it means nothing. */
    private static Optional<BigDecimal> number(TestDefinition test, Recorded taken) {
        Measurement measured = taken.measurement();
        boolean moved = test.pelvisMustBeControlled() && !Boolean.TRUE.equals(measured.pelvisControlled());
        if (taken.stopped() || moved) {
            return Optional.empty();
        }
        if (measured.value() != null) {
            return Optional.of(measured.value());
        }
        return Stream.of(measured.left(), measured.right()).allMatch(Objects::nonNull)
                ? Optional.of(combined(test, measured.left(), measured.right()))
                : Optional.empty();
    }

    private static BigDecimal combined(TestDefinition test, BigDecimal left, BigDecimal right) {
        if (test.combine() == null) {
            return left.min(right);
        }
        return switch (test.combine()) {
            case WORSE_SIDE ->
                test.scale() != null && test.scale().better() == Bands.Better.LOWER ? left.max(right) : left.min(right);
            case SUM -> left.add(right);
            case DIFFERENCE -> left.subtract(right).abs();
        };
    }
}
