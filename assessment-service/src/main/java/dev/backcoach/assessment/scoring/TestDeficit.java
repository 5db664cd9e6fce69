package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.ChoiceField;
import dev.backcoach.assessment.protocol.Combine;
import dev.backcoach.assessment.protocol.Level;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.ScoringParameters;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The deficit of one recorded test, 0 to 1 (domain.md 3.1, step 1). */
public final class TestDeficit {

    private final ScoringParameters scoring;

    public TestDeficit(ScoringParameters scoring) {
        this.scoring = scoring;
    }

    /**
     * The level of the worse side, plus what asymmetry and familiar pain add; a test that was stopped is a full deficit.
     * Empty where the result cannot be scored: the pelvis was not controlled, or there is nothing to compare with.
     */
    public Optional<BigDecimal> of(TestDefinition test, Recorded recorded, Profile profile) {
        if (recorded.stopped()) {
            return Optional.of(scoring.deficit(Level.FULL));
        }
        Measurement measured = recorded.measurement();
        if (test.pelvisMustBeControlled() && !Boolean.TRUE.equals(measured.pelvisControlled())) {
            return Optional.empty();
        }
        return level(test, measured, profile).map(level -> {
            BigDecimal deficit = scoring.deficit(level);
            if (asymmetric(test, measured)) {
                deficit = deficit.add(scoring.asymmetry());
            }
            if (recorded.familiarPain()) {
                deficit = deficit.add(scoring.familiarPain());
            }
            return deficit.min(BigDecimal.ONE);
        });
    }

    private static boolean asymmetric(TestDefinition test, Measurement measured) {
        return test.asymmetry() != null && test.asymmetry().exceeded(measured.left(), measured.right());
    }

    private static Optional<Level> level(TestDefinition test, Measurement measured, Profile profile) {
        if (!test.comparable(profile)) {
            return Optional.empty();
        }
        return Stream.concat(numbers(test, measured, profile), choices(test.choice(), measured))
                .reduce(Level::or);
    }

    private static Stream<Level> numbers(TestDefinition test, Measurement measured, Profile profile) {
        if (test.scale() == null) {
            return Stream.empty();
        }
        return values(test.combine(), measured).flatMap(value -> test.scale().level(value, profile).stream());
    }

    private static Stream<BigDecimal> values(Combine combine, Measurement measured) {
        if (measured.left() == null) {
            return Stream.of(measured.value());
        }
        return switch (combine) {
            case WORSE_SIDE -> Stream.of(measured.left(), measured.right());
            case SUM -> Stream.of(measured.left().add(measured.right()));
            case DIFFERENCE ->
                Stream.of(measured.left().subtract(measured.right()).abs());
        };
    }

    private static Stream<Level> choices(ChoiceField field, Measurement measured) {
        if (field == null) {
            return Stream.empty();
        }
        return Stream.of(measured.choice(), measured.leftChoice(), measured.rightChoice())
                .filter(Objects::nonNull)
                .flatMap(code -> field.level(code).stream());
    }
}
