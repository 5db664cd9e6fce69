package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.decider.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One transaction of the event store. Reads see what was committed when each of them ran. Every read comes before the
 * first write, and {@link #append} before every other write: the transaction then gets its id after everything that it
 * builds on was committed, which is what makes the order of publication right. {@link #append} as a later write is an
 * {@link IllegalStateException}.
 */
public interface StoreTransaction {

    /** A key of a client. */
    record ClientKey(ClientId client, String key) {}

    /** An app-made entry of a client. */
    record ClientEntry(ClientId client, UUID entryId) {}

    /** The answers that were given under these keys; a key without one is absent. */
    Map<ClientKey, Receipt> receipts(Collection<ClientKey> keys);

    /** The latest revisions of these entries; an entry that was never recorded is absent. */
    Map<ClientEntry, EntryRevision> entries(Collection<ClientEntry> entries);

    /**
     * For each client the events after the given version. A client without events after it is absent.
     *
     * @param after client to version, 0 for the whole stream
     */
    Map<ClientId, StreamTail> tails(Map<ClientId, Long> after);

    /**
     * For each client the snapshot of this shape, if there is one, and the events after it. A client without a stream
     * is absent.
     */
    Map<ClientId, StreamTail> load(Collection<ClientId> clients, int shape);

    /**
     * Appends, at most one for each client.
     *
     * @param appends sorted by client, so that two transactions cannot deadlock
     * @return the clients whose append came up short, because a version, a key or an entry's revision was taken; the
     *     caller must then roll back
     */
    Set<ClientId> append(List<Append> appends);

    /** Destroys the client's key, so that nothing sealed with it can be read again. Comes after the append. */
    void destroyKey(ClientId client);

    /** What a consumer keeps in the same transaction. */
    InboxTransaction inbox();
}
