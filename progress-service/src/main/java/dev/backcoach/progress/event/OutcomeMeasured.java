package dev.backcoach.progress.event;

import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.diary.Outcome;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An outcome was measured. One that follows with the same id and a higher revision takes its place.
 *
 * @param score one number: pain of NRS 0-10, mean of PSFS 0-10 to two places, or ticks of a pack
 * @param scores of the single activities of PSFS, 0-10 each; empty for other measures
 * @param pack id of the pack, or null
 * @param items how many statements the pack has, or null
 * @param medicationDays days with pain medication in the last week, 0-7, or null
 * @param confidence 0-10, or null
 */
public record OutcomeMeasured(
        UUID outcomeId,
        long revision,
        OffsetDateTime at,
        Measure measure,
        BigDecimal score,
        List<Integer> scores,
        String pack,
        Integer items,
        Integer medicationDays,
        Integer confidence)
        implements ProgressEvent.Entry {

    public OutcomeMeasured {
        scores = List.copyOf(scores);
    }

    /** The event for an outcome. */
    public static OutcomeMeasured of(Outcome outcome) {
        return new OutcomeMeasured(
                outcome.outcomeId(),
                outcome.revision(),
                outcome.at(),
                outcome.measure(),
                outcome.score(),
                outcome.scores(),
                outcome.pack(),
                outcome.items(),
                outcome.medicationDays(),
                outcome.confidence());
    }
}
