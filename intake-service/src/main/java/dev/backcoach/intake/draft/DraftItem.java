package dev.backcoach.intake.draft;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer as it stands in a draft.
 *
 * @param value as it would be sent in a submission; null where the answer was taken back
 * @param at when it was written, by the clock of the device
 */
public record DraftItem(Object value, Instant at) {

    public DraftItem {
        Objects.requireNonNull(at, "at");
    }
}
