package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Nothing has been told for so many local days (R-SILENT-1).
 *
 * @param since the last day of which something was told
 * @param contactDue whether the coach is to be in touch
 */
public record SilenceNoted(UUID decision, LocalDate since, int days, boolean contactDue) implements Outcome {}
