package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * No better than so many days ago (R-PLAT-2).
 *
 * @param referralSuggested whether it has lasted so long that a referral is suggested
 */
public record PlateauNoted(UUID decision, LocalDate on, int days, boolean referralSuggested) implements Outcome {}
