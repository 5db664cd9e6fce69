package dev.backcoach.assessment.protocol;

import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Signs that together suggest something to the coach, never scored (domain.md 3, the Hicks rule).
 *
 * @param text what it suggests and how sure that is
 * @param atLeast so many signs
 */
public record Hint(String id, String text, int atLeast, List<Sign> signs) {

    /** Something that is there or not. */
    public sealed interface Sign {

        /** Whether it is there; not, where it is not known. */
        boolean met(Profile profile, Map<String, Recorded> results);

        /** The test that it looks at, or null. */
        default String test() {
            return null;
        }
    }

    /** Somebody younger than that. */
    public record YoungerThan(int years) implements Sign {

        @Override
        public boolean met(Profile profile, Map<String, Recorded> results) {
            return profile.age() < years;
        }
    }

    /** A number above a bound, of a test with sides on both. */
    public record Above(String test, BigDecimal bound) implements Sign {

        @Override
        public boolean met(Profile profile, Map<String, Recorded> results) {
            Recorded taken = results.get(test);
            List<BigDecimal> numbers = taken == null
                    ? List.of()
                    : Stream.of(
                                    taken.measurement().value(),
                                    taken.measurement().left(),
                                    taken.measurement().right())
                            .filter(Objects::nonNull)
                            .toList();
            return !numbers.isEmpty() && numbers.stream().allMatch(number -> number.compareTo(bound) > 0);
        }
    }

    /** An answer to a test without sides. */
    public record Chosen(String test, String code) implements Sign {

        @Override
        public boolean met(Profile profile, Map<String, Recorded> results) {
            Recorded taken = results.get(test);
            return taken != null && code.equals(taken.measurement().choice());
        }
    }

    public Hint {
        signs = List.copyOf(signs);
        if (id == null || text == null || atLeast < 1 || atLeast > signs.size()) {
            throw new IllegalArgumentException("a hint needs a text and as many signs as it asks for");
        }
    }

    /** Whether enough of its signs are there. */
    public boolean given(Profile profile, Map<String, Recorded> results) {
        return signs.stream().filter(sign -> sign.met(profile, results)).count() >= atLeast;
    }
}
