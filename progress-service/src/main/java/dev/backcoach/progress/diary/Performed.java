package dev.backcoach.progress.diary;

import java.math.BigDecimal;

/**
 * What was done in a session, or was to be done, as sets of the same amount.
 *
 * @param sets at least 1
 * @param amount of each set, more than 0
 * @param load in kg, or null where nothing was lifted, carried, pushed or pulled
 * @param hold seconds that each repetition is held, or null
 */
public record Performed(int sets, BigDecimal amount, AmountUnit unit, BigDecimal load, Integer hold) {

    /** Without holds. */
    public Performed(int sets, BigDecimal amount, AmountUnit unit, BigDecimal load) {
        this(sets, amount, unit, load, null);
    }
}
