package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a number becomes a level. */
public sealed interface Scale {

    /** The level of a value for this client; empty where there is nothing to compare it with. */
    Optional<Level> level(BigDecimal value, Profile profile);

    /** Whether there is something to compare this client's values with. */
    boolean fits(Profile profile);

    /** Which values are better. */
    Bands.Better better();

    /** The same bands for everybody. */
    record Fixed(Bands bands) implements Scale {

        @Override
        public Optional<Level> level(BigDecimal value, Profile profile) {
            return Optional.of(bands.level(value));
        }

        @Override
        public boolean fits(Profile profile) {
            return true;
        }

        @Override
        public Bands.Better better() {
            return bands.better();
        }
    }

    /** Bands of their own for women and men; none where the sex is unspecified. */
    record BySex(Bands female, Bands male) implements Scale {

        @Override
        public Optional<Level> level(BigDecimal value, Profile profile) {
            return switch (profile.sex()) {
                case F -> Optional.of(female.level(value));
                case M -> Optional.of(male.level(value));
                case UNSPECIFIED -> Optional.empty();
            };
        }

        @Override
        public boolean fits(Profile profile) {
            return profile.sex() != Sex.UNSPECIFIED;
        }

        @Override
        public Bands.Better better() {
            return female.better();
        }
    }

    /** Bands over the comparison with the norm of the client's age. */
    record OfNorm(How how, List<Norm> norms, Bands bands) implements Scale {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** How a value is compared with its norm. */
        public enum How {
            /** Percent of the norm. */
            PERCENT,
            /** Value minus norm. */
            DIFFERENCE
        }

        public OfNorm {
            norms = List.copyOf(norms);
        }

        @Override
        public Optional<Level> level(BigDecimal value, Profile profile) {
            return norm(profile).map(norm -> switch (how) {
                case PERCENT -> percent(value, norm);
                case DIFFERENCE -> bands.level(value.subtract(norm));
            });
        }

        @Override
        public boolean fits(Profile profile) {
            return norm(profile).isPresent();
        }

        @Override
        public Bands.Better better() {
            return bands.better();
        }

        private Optional<BigDecimal> norm(Profile profile) {
            return norms.stream()
                    .filter(norm -> norm.fits(profile))
                    .map(Norm::value)
                    .findFirst();
        }

        /** Compares with the bounds times the norm, so that nothing is rounded. */
        private Level percent(BigDecimal value, BigDecimal norm) {
            return new Bands(
                            bands.better(),
                            bands.none().multiply(norm),
                            times(bands.slight(), norm),
                            times(bands.clear(), norm))
                    .level(value.multiply(HUNDRED));
        }

        private static BigDecimal times(BigDecimal bound, BigDecimal norm) {
            return bound == null ? null : bound.multiply(norm);
        }
    }
}
