package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one command adds to its client's stream; all of it or nothing.
 *
 * @param events consecutive versions; may be empty
 * @param key idempotency key with the answer to keep, or null
 * @param entry app-made entry with its new revision, or null
 * @param review when the client is to be looked at again, or null where that does not change
 */
public record Append(ClientId client, List<EventRow> events, KeyedReceipt key, RevisedEntry entry, NextReview review) {

    /** A receipt and the key under which it is found again. */
    public record KeyedReceipt(String key, Receipt receipt) {}

    /** An entry's id with the revision that is recorded now. */
    public record RevisedEntry(UUID entryId, EntryRevision revision) {}

    /**
     * When the passing of time alone will call for a decision.
     *
     * @param dueAt empty when it will not
     */
    public record NextReview(Optional<Instant> dueAt) {}

    /** Events alone. */
    public static Append of(ClientId client, List<EventRow> events) {
        return new Append(client, events, null, null, null);
    }

    /** The same with the client's next review. */
    public Append with(NextReview next) {
        return new Append(client, events, key, entry, next);
    }
}
