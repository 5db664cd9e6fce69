package dev.backcoach.progress.diary;

import java.math.BigDecimal;

/**
 * What was done in a session, as sets of the same amount.
 *
 * @param sets at least 1
 * @param amount of each set, more than 0
 * @param load in kg, or null where nothing was lifted, carried, pushed or pulled
 */
public record Performed(int sets, BigDecimal amount, AmountUnit unit, BigDecimal load) {}
