package dev.backcoach.progress.diary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A measure of how the client gets on, answered at one moment (domain.md 2.3 and 2.4).
 *
 * @param revision counted by the app, 1 and up
 * @param pain usual pain of the last week, 0-10; NRS only
 * @param scores of the activities that matter, three to five, each 0 (cannot do) to 10 (as before); PSFS only, else empty
 * @param pack id of the installed pack; PACK only
 * @param ticks how many statements are ticked, 0 to {@code items}; PACK only
 * @param items how many statements the pack has; PACK only
 * @param medicationDays days with pain medication in the last week, 0-7, or null
 * @param confidence 0-10, or null
 */
public record Outcome(
        UUID outcomeId,
        long revision,
        OffsetDateTime at,
        Measure measure,
        Integer pain,
        List<Integer> scores,
        String pack,
        Integer ticks,
        Integer items,
        Integer medicationDays,
        Integer confidence) {

    private static final int PLACES = 2;

    public Outcome {
        scores = List.copyOf(scores);
    }

    /** One number: the pain, the mean of the activities to two places, or the ticks. Needs an outcome without faults. */
    public BigDecimal score() {
        return switch (measure) {
            case NRS -> BigDecimal.valueOf(pain);
            case PSFS ->
                BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(scores.size()), PLACES, RoundingMode.HALF_UP);
            case PACK -> BigDecimal.valueOf(ticks);
        };
    }
}
