package dev.backcoach.progress.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The kinds of entry, each with ids of its own: the same id in another kind is another entry. */
enum EntryKind {
    SESSION,
    CHECK_IN,
    SYMPTOM;

    /** Under which the event log recognises the entry. */
    UUID entryId(UUID id) {
        return UUID.nameUUIDFromBytes((name() + ' ' + id).getBytes(StandardCharsets.UTF_8));
    }
}
