package dev.backcoach.programme.event;

import dev.backcoach.programme.catalogue.AmountUnit;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One exercise on one occasion, as logged or corrected; the highest revision holds.
 *
 * @param sets that were performed, each with this amount
 * @param load kilograms, or null
 * @param painDuring 0 to 10
 * @param painAfter straight after, 0 to 10
 * @param rollingDiscomfort 0 to 10, or null; it is not pain
 * @param leftAfter30s what is left of that half a minute after, or null
 */
public record SessionNoted(
        Source source,
        UUID sessionId,
        long revision,
        String exercise,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        int sets,
        double amount,
        AmountUnit unit,
        Double load,
        int painDuring,
        int painAfter,
        int effort,
        boolean formBad,
        Integer rollingDiscomfort,
        Integer leftAfter30s)
        implements FactNoted {}
