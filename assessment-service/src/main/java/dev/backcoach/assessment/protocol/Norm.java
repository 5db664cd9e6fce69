package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;

/**
 * What people of an age reach.
 *
 * @param fromAge years, inclusive
 * @param toAge years, inclusive, or null without an end
 * @param sex or null where it makes no difference
 * @param value in the test's unit, more than 0
 */
public record Norm(int fromAge, Integer toAge, Sex sex, BigDecimal value) {

    public Norm {
        if (value == null || value.signum() <= 0 || (toAge != null && toAge < fromAge)) {
            throw new IllegalArgumentException("no norm: " + fromAge + " to " + toAge + ", " + value);
        }
    }

    boolean fits(Profile profile) {
        return profile.age() >= fromAge
                && (toAge == null || profile.age() <= toAge)
                && (sex == null || sex == profile.sex());
    }
}
